package com.nxop.cutover.rehearsal.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What the tests of the Slack workspace share. */
final class SlackTests {

    private SlackTests() {}

    static SlackWorkspace unhurried() {
        WorkspaceSettings settings = WorkspaceSettings.standard(Clock.systemUTC());
        return SlackWorkspace.start(settings.withTiming(settings.timing().withRate(PostingRate.UNLIMITED)));
    }

    static Slack sdk(SlackWorkspace workspace) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(workspace.apiUrl());
        return Slack.getInstance(config);
    }

    static MethodsClient bot(SlackWorkspace workspace) {
        return sdk(workspace).methods(AppCredentials.rehearsal().botToken());
    }

    /** Stands still until moved. */
    static final class SettableClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T06:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.bot.outlet.Flow;
import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.util.Map;

/**
 * The workspace the bot talks to: the rehearsed one, or a real one when its bot token is in the environment.
 *
 * @param real whether it is a real one, which keeps its own pace and is reached with the operator's tokens
 */
public record Workspace(boolean real) {

    private static final String TOKEN = "SLACK_BOT_TOKEN";

    public static Workspace rehearsed() {
        return new Workspace(false);
    }

    /** A real one if the environment has its bot token. */
    public static Workspace of(Map<String, String> environment) {
        return new Workspace(!environment.getOrDefault(TOKEN, "").isBlank());
    }

    /** Spring properties; none for a real one, whose tokens the bot reads from the environment as in production. */
    Map<String, String> properties(SlackWorkspace rehearsed) {
        if (real) {
            return Map.of();
        }
        AppCredentials app = AppCredentials.rehearsal();
        return Map.of(
                "slack.bot-token", app.botToken(),
                "slack.signing-secret", app.signingSecret(),
                "slack.app-token", "",
                "slack.api-url", rehearsed.apiUrl());
    }

    /** How fast messages may go out: the rehearsed Slack lives as fast as its world. */
    Flow flow(WorldClock clock) {
        Flow slack = Flow.slack();
        return real
                ? slack
                : new Flow(
                        clock.real(slack.interval()),
                        slack.burst(),
                        clock.real(slack.edits()),
                        clock.real(slack.patience()),
                        clock.real(slack.second()));
    }
}

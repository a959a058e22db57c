package com.nxop.cutover.rehearsal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.outlet.Flow;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private static final WorldClock FAST = new WorldClock(Instant.parse("2026-12-01T02:10:00Z"), 10);

    @Test
    void aBotTokenInTheEnvironmentMeansARealWorkspace() {
        assertThat(Workspace.of(Map.of("SLACK_BOT_TOKEN", "a token")).real()).isTrue();
        assertThat(Workspace.of(Map.of("SLACK_BOT_TOKEN", " ")).real()).isFalse();
        assertThat(Workspace.of(Map.of()).real()).isFalse();
    }

    @Test
    void aRealWorkspaceIsReachedWithTheOperatorsSettingsOnly() {
        try (SlackWorkspace rehearsed = SlackWorkspace.start(WorkspaceSettings.standard(Clock.systemUTC()))) {
            assertThat(new Workspace(true).properties(rehearsed)).isEmpty();
            assertThat(Workspace.rehearsed().properties(rehearsed))
                    .containsEntry("slack.api-url", rehearsed.apiUrl())
                    .containsKeys("slack.bot-token", "slack.signing-secret");
        }
    }

    @Test
    void aRealSlackKeepsItsOwnPaceInAFastWorld() {
        assertThat(new Workspace(true).flow(FAST)).isEqualTo(Flow.slack());
        assertThat(Workspace.rehearsed().flow(FAST).interval())
                .isEqualTo(Flow.slack().interval().dividedBy(10));
    }
}

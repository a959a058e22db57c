package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.bot.settings.StartRefused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void aWrongTokenIsNamedInOneLine(CapturedOutput output) {
        refused(Map.of("slack.bot-token", "xoxb-wrong"));
        assertThat(output.getErr())
                .contains("The cutover bot does not start: Slack does not accept SLACK_BOT_TOKEN (invalid_auth).")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutAnyProofOfOriginThereIsNoStart(CapturedOutput output) {
        refused(Map.of("slack.signing-secret", ""));
        assertThat(output.getErr()).contains("Neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set");
    }

    @Test
    void aBrokenPlanIsToldWithItsProblems(CapturedOutput output) {
        refused(Map.of("cutover.plan", "no/such/plan.yaml"));
        assertThat(output.getErr())
                .contains("there is no plan 'no/such/plan.yaml'")
                .contains("CUTOVER_PLAN");
    }

    @Test
    void aSlackOutOfReachStopsNothing() {
        try (Surface surface = Surface.open(Map.of("slack.api-url", "http://127.0.0.1:1/api/"))) {
            assertThat(surface.context.isActive()).isTrue();
        }
    }

    private static void refused(Map<String, String> settings) {
        assertThatThrownBy(() -> Surface.open(settings).close())
                .satisfies(thrown -> assertThat(causes(thrown)).hasAtLeastOneElementOfType(StartRefused.class));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
    }
}

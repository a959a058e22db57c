package com.nxop.cutover.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SlackSettingsTest {

    private static final String SECRET = "5f1a0c8e9d7b46238a4ec1d0b2f97e36";

    @Test
    void theNamesOfTheSurfaceAreUnderstood() {
        SlackSettings slack = bind(
                "slack",
                SlackSettings.class,
                Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-1",
                        "SLACK_SIGNING_SECRET", SECRET,
                        "SLACK_APP_TOKEN", "xapp-1",
                        "SLACK_API_URL", "http://localhost:1/api"));
        assertThat(slack.botToken().value()).isEqualTo("xoxb-1");
        assertThat(slack.signingSecret().value()).isEqualTo(SECRET);
        assertThat(slack.appToken().value()).isEqualTo("xapp-1");
        assertThat(slack.apiUrl()).isEqualTo("http://localhost:1/api/");
    }

    @Test
    void planSettingsComeFromTheEnvironmentToo() {
        CutoverSettings cutover = bind(
                "cutover",
                CutoverSettings.class,
                Map.of(
                        "CUTOVER_CHANNEL", "#other",
                        "CUTOVER_WORLD", "live",
                        "CUTOVER_COMMS", "test",
                        "CUTOVER_SETTINGS_KAFKA_EAST_BOOTSTRAP", "east:9094"));
        assertThat(cutover.channel()).isEqualTo("#other");
        assertThat(cutover.world()).isEqualTo(CutoverSettings.World.LIVE);
        assertThat(cutover.comms()).isEqualTo(CutoverSettings.Comms.TEST);
        assertThat(cutover.settings()).containsEntry("kafka.east.bootstrap", "east:9094");
    }

    @Test
    void secretsNeverShow() {
        SlackSettings slack = bind("slack", SlackSettings.class, Map.of("SLACK_BOT_TOKEN", "xoxb-canary"));
        assertThat(slack.toString()).doesNotContain("canary").contains("***");
    }

    @Test
    void aSecretThatCannotBeOneIsRefused() {
        for (String secret : new String[] {"---", "abc", "z".repeat(40)}) {
            SlackSettings slack = bind(
                    "slack", SlackSettings.class, Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", secret));
            assertThatThrownBy(slack::checked)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("SLACK_SIGNING_SECRET")
                    .hasMessageNotContaining(secret.length() > 3 ? secret : "never");
        }
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, Object> environment) {
        StandardEnvironment standard = new StandardEnvironment();
        standard.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(standard)).bindOrCreate(prefix, type);
    }
}

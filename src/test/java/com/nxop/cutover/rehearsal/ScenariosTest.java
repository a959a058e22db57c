package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Alone;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whole cutovers over real protocols: the world, the bot, Slack, and scripted people who click. */
@Alone
class ScenariosTest {

    @TempDir
    private Path folder;

    /** The one that leads there without trouble; others by name: {@code -Dscenarios=gate-rejected,peak-hours}. */
    static Stream<String> names() {
        return Played.names("scenarios", "clean");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void everyScenarioEndsAsItSaysItMust(String name) throws Exception {
        Played played = Played.of(name, folder);

        assertThat(played.exit()).as(played.told()).isZero();
        JsonNode result = played.result();
        assertThat(result.path("journal").path("chain").asString()).isEqualTo("intact");
        assertThat(result.propertyNames())
                .contains(
                        "scenario",
                        "seed",
                        "speed",
                        "outcome",
                        "planDigest",
                        "startedAt",
                        "endedAt",
                        "attemptSeconds",
                        "criticalPathSeconds",
                        "overheadSeconds",
                        "phases",
                        "steps",
                        "gates",
                        "rollback",
                        "escalations",
                        "messages",
                        "world",
                        "journal");
    }

    @Test
    void anUnknownArgumentIsNamedWithThoseThatExist() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Arguments.parse("--sped=2")))
                .hasMessageContaining("--sped=2")
                .hasMessageContaining("--speed");
    }
}

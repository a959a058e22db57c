package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole cutovers over real protocols: the world, the bot, Slack, and scripted people who click. */
class ScenariosTest {

    @TempDir
    private Path folder;

    /** One that leads there and two that stop on the way; more of them by name: {@code -Dscenarios=peak-hours,...}. */
    static Stream<String> names() {
        String asked = System.getProperty("scenarios", "");
        return asked.isBlank() ? Stream.of("clean", "gate-rejected", "step-times-out") : Stream.of(asked.split(","));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void everyScenarioEndsAsItSaysItMust(String name) throws Exception {
        Path report = folder.resolve("report.json");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Arguments arguments =
                Arguments.parse("--headless", "--scenario=" + name, "--speed=20", "--seed=1", "--report=" + report);

        int exit = new Headless(
                        arguments,
                        Scenarios.find(name).orElseThrow(),
                        new PrintStream(lines, true, StandardCharsets.UTF_8))
                .play();

        assertThat(exit).as(lines.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode result = JsonMapper.shared().readTree(Files.readString(report));
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

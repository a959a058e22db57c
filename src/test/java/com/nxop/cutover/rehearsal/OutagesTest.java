package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.scenario.Canaries;
import com.nxop.cutover.rehearsal.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole cutovers during which people are hard to reach. More of them by name: {@code -Doutages=slack-away,smtp-down}. */
@ExtendWith(OutputCaptureExtension.class)
class OutagesTest {

    @TempDir
    private Path folder;

    static Stream<String> names() {
        String asked = System.getProperty("outages", "");
        return asked.isBlank() ? Stream.of("slack-429") : Stream.of(asked.split(","));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void theCutoverEndsAllTheSameAndWhatTheScenarioSaysHolds(String name, CapturedOutput log) throws Exception {
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
        assertThat(result.path("outcome").asString()).isEqualTo("completed");
        assertThat(result.path("claims").valueStream().toList())
                .hasSizeGreaterThan(2)
                .allSatisfy(claim -> assertThat(claim.path("holds").asBoolean())
                        .as(claim.toString())
                        .isTrue());
        assertThat(Canaries.in(log.getAll() + lines.toString(StandardCharsets.UTF_8) + result))
                .as("secrets in the log and the report")
                .isEmpty();
    }
}

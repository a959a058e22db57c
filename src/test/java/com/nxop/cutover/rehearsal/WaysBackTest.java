package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole ways back over real protocols. Others than these are played by name: {@code -Dways=rollback-r3,nobody-answers}. */
class WaysBackTest {

    @TempDir
    private Path folder;

    static Stream<String> names() {
        String asked = System.getProperty("ways", "");
        return asked.isBlank() ? Stream.of("rollback-r1") : Stream.of(asked.split(","));
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void everyWayBackEndsAsItSaysItMust(String name) throws Exception {
        Path report = folder.resolve("report.json");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Arguments arguments =
                Arguments.parse("--headless", "--scenario=" + name, "--speed=20", "--seed=1", "--report=" + report);

        int exit = new Headless(
                        arguments,
                        Scenarios.find(name).orElseThrow(),
                        new PrintStream(lines, true, StandardCharsets.UTF_8))
                .play();

        String told = lines.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(told).isZero();
        JsonNode result = JsonMapper.shared().readTree(Files.readString(report));
        assertThat(result.path("journal").path("chain").asString()).isEqualTo("intact");
        if (result.path("outcome").asString().equals("rolledBack")) {
            assertThat(result.path("rollback").path("procedure").asString()).startsWith("R");
            assertThat(result.path("rollback").path("actualSeconds").asDouble()).isPositive();
        }
    }
}

package com.nxop.cutover.rehearsal;

import com.nxop.cutover.rehearsal.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole cutover, played to its end over real protocols.
 *
 * @param told the timeline as it was printed
 * @param result the report
 */
record Played(int exit, String told, JsonNode result) {

    /** Plays a scenario at twenty times the speed, with seed 1. */
    static Played of(String scenario, Path folder) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Arguments arguments =
                Arguments.parse("--headless", "--scenario=" + scenario, "--speed=20", "--seed=1", "--report=" + report);
        PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8);
        int exit = new Headless(arguments, Scenarios.find(scenario).orElseThrow(), out).play();
        return new Played(
                exit,
                lines.toString(StandardCharsets.UTF_8),
                JsonMapper.shared().readTree(Files.readString(report)));
    }

    /** The names that a system property lists, else the usual ones. */
    static Stream<String> names(String property, String... usual) {
        String asked = System.getProperty(property, "");
        return Stream.of(asked.isBlank() ? usual : asked.split(","));
    }
}

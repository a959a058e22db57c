package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileFuzzTest {

    private static final String[] ODD = {
        "{",
        "[",
        "]",
        "}",
        ": ",
        "- ",
        "\t",
        "\n",
        "\"",
        "'",
        "${",
        "}",
        "&a ",
        "*a",
        "!!x ",
        "#",
        "| ",
        "%",
        "\0",
        "é",
        "99999999999999999999d",
        "null",
        "~",
        "? ",
        "---\n",
        "<<: "
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noMutationOfASmallPlanMakesTheReaderThrow(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            check(mutated(SmallPlan.TEXT, random));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void noMutationOfTheNxopPlanMakesTheReaderThrow(long seed) throws IOException {
        String text = PlanSource.open("plans/nxop-region-switch.yaml").text();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            check(mutated(text, random));
        }
    }

    private static void check(String text) {
        PlanReading reading = PlanFile.read(text, "fuzz.yaml", Map.of());
        assertThat(reading.plan().isPresent()).isEqualTo(reading.errors().isEmpty());
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.say()).doesNotContain("\n");
        });
    }

    private static String mutated(String text, Random random) {
        String result = text;
        for (int change = random.nextInt(4); change >= 0; change--) {
            result = switch (random.nextInt(4)) {
                case 0 -> lines(result, random);
                case 1 -> cut(result, random);
                default -> insert(result, random);
            };
        }
        return result;
    }

    private static String insert(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + ODD[random.nextInt(ODD.length)] + text.substring(at);
    }

    private static String cut(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        return text.substring(0, from) + text.substring(to);
    }

    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), line);
        }
        return String.join("\n", lines);
    }
}

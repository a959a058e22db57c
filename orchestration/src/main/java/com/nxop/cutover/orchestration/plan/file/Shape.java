package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** What a value in a plan file looks like. */
sealed interface Shape {

    /** Longest time a plan can name; keeps sums from overflowing. */
    Duration LONGEST = Duration.ofDays(400);

    /** For messages: what should be written after the colon. */
    String example();

    /** @param where for messages, for example {@code 'timeout' of step '1A.1'} */
    void check(Node node, String where, Report report);

    /** The same for editors, as JSON Schema. */
    Map<String, Object> schema(PlanSchema.Definitions definitions);

    private static boolean scalar(Node node, String where, String wanted, Report report) {
        if (node instanceof ScalarNode && !Nodes.blank(node)) {
            return true;
        }
        report.error(node, where + " must be " + wanted + ", not " + Nodes.kind(node), "write " + wanted);
        return false;
    }

    static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Durations.parse(text))
                    .filter(time -> !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    /** Anything written. */
    record Text() implements Shape {
        @Override
        public String example() {
            return "some text";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", List.of("string", "number", "boolean"));
        }

        @Override
        public void check(Node node, String where, Report report) {
            scalar(node, where, "text", report);
        }
    }

    /** A list of texts; one text is a list of one. */
    record Texts() implements Shape {
        @Override
        public String example() {
            return "[one, two]";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            Map<String, Object> text = new Text().schema(definitions);
            return Map.of("anyOf", List.of(text, Map.of("type", "array", "items", text)));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof ScalarNode) {
                scalar(node, where, "text or a list of texts", report);
            } else {
                Nodes.items(node).forEach(item -> scalar(item, "each entry in " + where, "text", report));
            }
        }
    }

    /** A length of time. */
    record Span() implements Shape {
        @Override
        public String example() {
            return "2m";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", "string", "pattern", "^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$|^P");
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (scalar(node, where, "a duration", report)
                    && duration(Nodes.written(node)).isEmpty()) {
                report.error(
                        node,
                        where + " is '" + Nodes.written(node) + "', which is not a duration above zero",
                        "write it like 30s, 2m, 3m30s, 24h or 7d");
            }
        }
    }

    /** A whole number from one to a hundred. */
    record Count() implements Shape {
        @Override
        public String example() {
            return "1";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", "integer", "minimum", 1, "maximum", 99);
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (scalar(node, where, "a whole number", report)
                    && !Nodes.written(node).matches("[1-9][0-9]?")) {
                report.error(
                        node,
                        where + " is '" + Nodes.written(node) + "', which is not a whole number of at least 1",
                        "write 1, 2 and so on");
            }
        }
    }

    /** A time zone. Without one a local time means a different moment to everybody who reads it. */
    record Zone() implements Shape {
        @Override
        public String example() {
            return "UTC";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", "string", "examples", List.of("UTC", "America/Chicago"));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (scalar(node, where, "a time zone", report)
                    && zone(Nodes.written(node)).isEmpty()) {
                report.error(
                        node,
                        where + " is '" + Nodes.written(node) + "', which is no time zone",
                        "write UTC, or a name like America/Chicago");
            }
        }
    }

    /** One of some words. */
    record Choice(List<String> words) implements Shape {

        static Choice of(Enum<?>... values) {
            return new Choice(List.of(values).stream()
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .toList());
        }

        @Override
        public String example() {
            return words.get(0);
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("enum", words);
        }

        @Override
        public void check(Node node, String where, Report report) {
            String wanted = "one of " + String.join(", ", words);
            if (scalar(node, where, wanted, report) && !words.contains(Nodes.written(node))) {
                report.error(
                        node,
                        where + " is '" + Nodes.written(node) + "', which is not " + wanted,
                        Nearest.to(Nodes.written(node), words)
                                .map(one -> "did you mean '" + one + "'?")
                                .orElse("write " + wanted));
            }
        }
    }

    /** Keys that are not known beforehand. */
    record Free() implements Shape {
        @Override
        public String example() {
            return "{key: value}";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", "object");
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof MappingNode mapping) {
                Block.refuseTwice(mapping, where, report);
            } else {
                report.error(
                        node, where + " must be a group of keys, not " + Nodes.kind(node), "write key: value lines");
            }
        }
    }

    /** One group of keys. */
    record One(Block block) implements Shape {
        @Override
        public String example() {
            return "{" + block.keys().get(0).name() + ": ...}";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return definitions.reference(block);
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof MappingNode mapping) {
                block.check(mapping, report);
            } else {
                report.error(
                        node,
                        where + " must be a group of keys, not " + Nodes.kind(node),
                        "write it like " + example() + "; keys: "
                                + String.join(
                                        ", ",
                                        block.keys().stream()
                                                .map(Block.Key::name)
                                                .toList()));
            }
        }
    }

    /** A list of groups of keys. */
    record Many(Block block) implements Shape {
        @Override
        public String example() {
            return "[" + new One(block).example() + "]";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("type", "array", "items", definitions.reference(block));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof SequenceNode list) {
                list.getValue().forEach(item -> new One(block).check(item, "each entry in " + where, report));
            } else {
                report.error(
                        node,
                        where + " must be a list, not " + Nodes.kind(node),
                        "start each " + block.name() + " with a dash");
            }
        }
    }

    /** A text, or a group of keys. */
    record Either(Block block) implements Shape {
        @Override
        public String example() {
            return "R1.1";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("anyOf", List.of(new Text().schema(definitions), definitions.reference(block)));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof ScalarNode) {
                new Text().check(node, where, report);
            } else {
                new One(block).check(node, where, report);
            }
        }
    }

    /** The name of an action type; whether it exists is checked together with its settings. */
    record Uses() implements Shape {
        @Override
        public String example() {
            return "manual";
        }

        @Override
        public Map<String, Object> schema(PlanSchema.Definitions definitions) {
            return Map.of("enum", Catalogue.all().stream().map(ActionType::uses).toList());
        }

        @Override
        public void check(Node node, String where, Report report) {
            scalar(node, where, "the name of an action type", report);
        }
    }
}

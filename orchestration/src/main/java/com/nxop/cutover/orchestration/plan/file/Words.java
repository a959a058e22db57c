package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Values that are written as one word, text or figure, or as a list of texts. */
final class Words {

    private Words() {}

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
            Shape.scalar(node, where, "text", report);
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
            return Map.of("anyOf", List.of(text, new TreeMap<>(Map.of("type", "array", "items", text))));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof ScalarNode) {
                Shape.scalar(node, where, "text or a list of texts", report);
            } else {
                Nodes.items(node).forEach(item -> Shape.scalar(item, "each entry in " + where, "text", report));
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
            if (Shape.scalar(node, where, "a duration", report)
                    && Shape.duration(Nodes.written(node)).isEmpty()) {
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
            if (Shape.scalar(node, where, "a whole number", report)
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
            if (Shape.scalar(node, where, "a time zone", report)
                    && Shape.zone(Nodes.written(node)).isEmpty()) {
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
            if (Shape.scalar(node, where, wanted, report) && !words.contains(Nodes.written(node))) {
                report.error(
                        node,
                        where + " is '" + Nodes.written(node) + "', which is not " + wanted,
                        Nearest.to(Nodes.written(node), words)
                                .map(one -> "did you mean '" + one + "'?")
                                .orElse("write " + wanted));
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
            Shape.scalar(node, where, "the name of an action type", report);
        }
    }
}

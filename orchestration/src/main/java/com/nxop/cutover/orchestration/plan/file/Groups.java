package com.nxop.cutover.orchestration.plan.file;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Values that have keys of their own. */
final class Groups {

    private Groups() {}

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
            return Map.of("anyOf", List.of(new Words.Text().schema(definitions), definitions.reference(block)));
        }

        @Override
        public void check(Node node, String where, Report report) {
            if (node instanceof ScalarNode) {
                new Words.Text().check(node, where, report);
            } else {
                new One(block).check(node, where, report);
            }
        }
    }
}

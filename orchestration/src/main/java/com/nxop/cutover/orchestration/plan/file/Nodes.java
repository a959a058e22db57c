package com.nxop.cutover.orchestration.plan.file;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Finds its way in a YAML tree. Scalars are read as they are written, so {@code no} and {@code 08} stay text. */
final class Nodes {

    private Nodes() {}

    static String written(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Nothing is written there. */
    static boolean blank(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL));
    }

    static Optional<Node> value(MappingNode mapping, String key) {
        return tuple(mapping, key).map(NodeTuple::getValueNode);
    }

    static Optional<NodeTuple> tuple(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(one -> written(one.getKeyNode()).equals(key))
                .findFirst();
    }

    /** The value as a list; a single value is a list of one. */
    static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    static List<MappingNode> mappings(Node node) {
        return items(node).stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .toList();
    }

    /** What kind of thing it is, in words. */
    static String kind(Node node) {
        if (node instanceof MappingNode) {
            return "a group of keys";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        return blank(node) ? "empty" : "'" + shortened(written(node)) + "'";
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}

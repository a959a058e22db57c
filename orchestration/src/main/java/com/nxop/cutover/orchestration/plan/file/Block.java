package com.nxop.cutover.orchestration.plan.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * A group of keys in a plan file. One description serves the checks, the messages and the schema for editors.
 *
 * @param name as operators say it, for example {@code step}
 */
record Block(String name, String describes, List<Key> keys) {

    Block {
        keys = List.copyOf(keys);
    }

    /**
     * One key of a group.
     *
     * @param required whether it must be there
     */
    record Key(String name, Shape shape, Presence required, String describes) {}

    /** Whether a key must be there. */
    enum Presence {
        MUST,
        MAY
    }

    static Key must(String name, Shape shape, String describes) {
        return new Key(name, shape, Presence.MUST, describes);
    }

    static Key may(String name, Shape shape, String describes) {
        return new Key(name, shape, Presence.MAY, describes);
    }

    /** For example {@code step '1A.1'}. */
    String label(MappingNode node) {
        return Nodes.value(node, "id")
                .map(Nodes::written)
                .filter(id -> !id.isBlank())
                .map(id -> name + " '" + id + "'")
                .orElse("the " + name);
    }

    void check(MappingNode node, Report report) {
        refuseUnknown(node, report);
        refuseTwice(node, label(node), report);
        keys.forEach(key -> Nodes.value(node, key.name())
                .ifPresentOrElse(
                        value -> key.shape().check(value, "'" + key.name() + "' of " + label(node), report),
                        () -> refuseMissing(key, node, report)));
    }

    /** The later of two equal keys would silently win. */
    static void refuseTwice(MappingNode node, String where, Report report) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = Nodes.written(tuple.getKeyNode());
            if (!seen.add(key)) {
                report.error(tuple.getKeyNode(), "'" + key + "' is written twice in " + where, "keep one of them");
            }
        }
    }

    private void refuseUnknown(MappingNode node, Report report) {
        List<String> known = keys.stream().map(Key::name).toList();
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            String written = Nodes.written(key);
            if (!known.contains(written)) {
                report.error(
                        key,
                        "unknown key '" + written + "' in " + label(node),
                        Nearest.to(written, known)
                                .map(one -> "did you mean '" + one + "'?")
                                .orElse("remove it; the keys of a " + name + " are " + String.join(", ", known)));
            }
        }
    }

    private void refuseMissing(Key key, MappingNode node, Report report) {
        if (key.required() == Presence.MUST) {
            report.error(
                    node,
                    label(node) + " has no '" + key.name() + "'",
                    "add '" + key.name() + ": " + key.shape().example() + "' (" + key.describes() + ")");
        }
    }
}

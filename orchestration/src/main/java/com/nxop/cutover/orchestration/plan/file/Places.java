package com.nxop.cutover.orchestration.plan.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Where in the file each thing stands, by kind and id. */
final class Places {

    private final MappingNode root;
    private final Report report;
    private final Map<String, Map<String, MappingNode>> byKind = new HashMap<>();

    Places(MappingNode root, Report report) {
        this.root = root;
        this.report = report;
    }

    /** @param kind for example {@code step} */
    void put(String kind, String id, Fields fields) {
        if (id.isBlank()) {
            return;
        }
        MappingNode before =
                byKind.computeIfAbsent(kind, none -> new HashMap<>()).putIfAbsent(id, fields.node());
        if (before != null) {
            int line = before.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            report.error(
                    fields.at("id"),
                    "the " + kind + " id '" + id + "' is used twice; the first is in line " + line,
                    "give one of them another id");
        }
    }

    boolean knows(String kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).containsKey(id);
    }

    Set<String> ids(String kind) {
        return new TreeSet<>(byKind.getOrDefault(kind, Map.of()).keySet());
    }

    MappingNode of(String kind, String id) {
        return byKind.getOrDefault(kind, Map.of()).getOrDefault(id, root);
    }

    /** The value of a key, through groups within groups; the nearest thing around it when it is not written. */
    Node of(String kind, String id, String... keys) {
        Node found = of(kind, id);
        for (String key : keys) {
            Node around = found;
            found = around instanceof MappingNode mapping
                    ? Nodes.value(mapping, key).orElse(around)
                    : around;
        }
        return found;
    }

    /** One entry of a list. */
    static Node entry(Node list, String text) {
        List<Node> items = Nodes.items(list);
        return items.stream()
                .filter(item -> Nodes.written(item).equals(text))
                .findFirst()
                .orElse(list);
    }
}

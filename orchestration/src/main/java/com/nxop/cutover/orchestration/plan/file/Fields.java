package com.nxop.cutover.orchestration.plan.file;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads one group of keys without complaint: what is missing or misshapen was reported before and reads as empty here,
 * so that the later checks can go on and find the rest.
 */
record Fields(MappingNode node, SettingValues values) {

    /** The value's place; the group's own when there is none. */
    Node at(String key) {
        return Nodes.value(node, key).orElse(node);
    }

    String text(String key) {
        return find(key).orElse("");
    }

    Optional<String> find(String key) {
        return Nodes.value(node, key).filter(value -> !Nodes.blank(value)).map(this::filled);
    }

    List<String> texts(String key) {
        return Nodes.value(node, key)
                .map(value -> Nodes.items(value).stream().map(this::filled).toList())
                .orElse(List.of());
    }

    Duration span(String key) {
        return findSpan(key).orElse(Duration.ZERO);
    }

    Optional<Duration> findSpan(String key) {
        return Nodes.value(node, key).map(Nodes::written).flatMap(Shape::duration);
    }

    int count(String key, int otherwise) {
        return find(key)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    <E extends Enum<E>> E choice(String key, E otherwise) {
        String wanted = text(key).toUpperCase(Locale.ROOT);
        for (E one : otherwise.getDeclaringClass().getEnumConstants()) {
            if (one.name().equals(wanted)) {
                return one;
            }
        }
        return otherwise;
    }

    Optional<Fields> one(String key) {
        return Nodes.value(node, key)
                .filter(MappingNode.class::isInstance)
                .map(value -> new Fields((MappingNode) value, values));
    }

    List<Fields> many(String key) {
        return Nodes.value(node, key).map(Nodes::mappings).orElse(List.of()).stream()
                .map(each -> new Fields(each, values))
                .toList();
    }

    /** Free keys to texts, lists and maps. */
    Map<String, Object> free(String key) {
        return Nodes.value(node, key)
                .filter(MappingNode.class::isInstance)
                .map(value -> map((MappingNode) value))
                .orElse(Map.of());
    }

    private Map<String, Object> map(MappingNode mapping) {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> map.put(Nodes.written(tuple.getKeyNode()), value(tuple.getValueNode())));
        return map;
    }

    private Object value(Node value) {
        if (value instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (value instanceof SequenceNode list) {
            return list.getValue().stream().map(this::value).toList();
        }
        return filled(value);
    }

    private String filled(Node value) {
        return Nodes.blank(value) ? "" : values.fill(Nodes.written(value), value);
    }
}

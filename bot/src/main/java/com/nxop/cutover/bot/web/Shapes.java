package com.nxop.cutover.bot.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Records as JSON schemas (2020-12), each once. */
final class Shapes {

    private final Map<String, Object> schemas = new TreeMap<>();

    Map<String, Object> schemas() {
        return schemas;
    }

    /** The schema of a type, or a reference to it. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Map<String, Object> inner = of(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class
                    ? OpenApi.ordered("type", "array", "items", inner)
                    : Map.of("anyOf", List.of(inner, Map.of("type", "null")));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? reference(plain) : simple(plain);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        } else if (type == Instant.class) {
            return OpenApi.ordered("type", "string", "format", "date-time");
        } else if (type == boolean.class) {
            return Map.of("type", "boolean");
        } else if (type == int.class || type == long.class) {
            return Map.of("type", "integer");
        }
        return Map.of("type", "object");
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, shape(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> shape(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (always(component)) {
                required.add(component.getName());
            }
        }
        return OpenApi.ordered("type", "object", "properties", properties, "required", required);
    }

    private static boolean always(RecordComponent component) {
        boolean sent = component.getDeclaringRecord().getEnclosingClass() != PostController.class;
        boolean maybe = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return sent && !maybe && component.getType() != Optional.class;
    }

    /** With the outer class where the name alone says little. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean ours = outer == null
                || outer == ReadController.class
                || outer == MessagesController.class
                || outer == PostController.class;
        return ours ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }
}

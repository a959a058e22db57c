package com.nxop.cutover.rehearsal.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters of the query protocol, where lists are numbered from 1: {@code Names.member.1}. */
record Params(Map<String, String> all) {

    private static final int LONGEST_LIST = 1000;

    Optional<String> find(String name) {
        return Optional.ofNullable(all.get(name)).filter(value -> !value.isEmpty());
    }

    String get(String name) {
        return find(name)
                .orElseThrow(() -> AwsRefusal.bad("MissingParameter", "The parameter " + name + " is missing"));
    }

    boolean isTrue(String name) {
        return Boolean.parseBoolean(all.get(name));
    }

    Instant time(String name) {
        return Instant.parse(get(name));
    }

    /** The values of a list of plain values. */
    List<String> list(String name) {
        return numbered(name).stream().map(item -> item.get("")).toList();
    }

    /** The items of a list of structures, each with the names inside it. */
    List<Params> numbered(String name) {
        List<Params> items = new ArrayList<>();
        for (int number = 1; number <= LONGEST_LIST; number++) {
            Params item = under(name + "." + number);
            if (item.all.isEmpty()) {
                break;
            }
            items.add(item);
        }
        return items;
    }

    /** Values of a filter written as {@code prefix.1.Name} and {@code prefix.1.Value.1}. */
    List<String> filter(String prefix, String values, String name) {
        return numbered(prefix).stream()
                .filter(filter -> filter.get("Name").equals(name))
                .flatMap(filter -> filter.list(values).stream())
                .toList();
    }

    private Params under(String prefix) {
        Map<String, String> inner = new LinkedHashMap<>();
        all.forEach((key, value) -> {
            if (key.equals(prefix)) {
                inner.put("", value);
            } else if (key.startsWith(prefix + ".")) {
                inner.put(key.substring(prefix.length() + 1), value);
            }
        });
        return new Params(inner);
    }
}

package com.nxop.cutover.rehearsal.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One place in a Block Kit payload while it is checked; problems are worded and located as Slack does. */
record Spot(JsonNode node, String pointer, List<String> problems) {

    private static final int PROBLEMS_TOLD = 20;

    static Spot root(JsonNode node, String pointer) {
        return new Spot(node, pointer, new ArrayList<>());
    }

    void fail(String what) {
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add("[ERROR] " + what + " [json-pointer:" + pointer + "]");
        }
    }

    Spot at(String field) {
        return new Spot(node.path(field), pointer + "/" + field, problems);
    }

    boolean present() {
        return !node.isMissingNode();
    }

    boolean has(String field) {
        return node.has(field);
    }

    String type() {
        return Json.text(node, "type");
    }

    /** The field, after complaining when it is not there. */
    Spot need(String field) {
        if (!node.has(field)) {
            fail("missing required field: " + field);
        }
        return at(field);
    }

    /** Refuses fields Slack does not know. */
    void only(Set<String> fields) {
        node.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> fail("invalid additional property: " + name));
    }

    /** A string of so many code points; an absent one is fine. */
    void string(int min, int max) {
        if (!present()) {
            return;
        }
        if (!node.isString()) {
            fail("must provide a string");
            return;
        }
        int length = node.stringValue().codePointCount(0, node.stringValue().length());
        if (length > max) {
            fail("must be less than " + (max + 1) + " characters");
        } else if (length < min) {
            fail("must be more than " + (min - 1) + " characters");
        }
    }

    void oneOf(Set<String> allowed) {
        if (present() && !allowed.contains(Json.string(node))) {
            fail("must be a valid enum value: "
                    + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    void flag() {
        if (present() && !node.isBoolean()) {
            fail("must provide a boolean");
        }
    }

    /** The items of an array of so many; an absent one has none. */
    List<Spot> items(int min, int max) {
        if (!present()) {
            return List.of();
        }
        if (!node.isArray()) {
            fail("must provide an array");
            return List.of();
        }
        if (node.size() > max) {
            fail("no more than " + max + " items allowed");
        } else if (node.size() < min) {
            fail("no fewer than " + min + " items allowed");
        }
        List<Spot> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Spot(node.path(i), pointer + "/" + i, problems));
        }
        return items;
    }
}

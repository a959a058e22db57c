package com.nxop.cutover.orchestration.plan.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The plan's settings with overrides applied, and the filling of <code>${key}</code>. A setting written as two quotes, or
 * overridden with nothing, is empty on purpose; one with nothing after the colon was forgotten.
 */
final class SettingValues {

    /** Dashes and capitals could not be named by an environment variable. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)*");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}?");
    private static final int LONGEST_VALUE = 10_000;

    private final Report report;
    private final Map<String, String> written = new LinkedHashMap<>();
    private final Map<String, String> filled = new LinkedHashMap<>();
    private final Map<String, Node> places = new LinkedHashMap<>();
    private final Set<String> empty = new HashSet<>();
    private final Deque<String> open = new ArrayDeque<>();

    SettingValues(MappingNode settings, Map<String, String> overrides, Report report) {
        this.report = report;
        settings.getValue().forEach(this::read);
        overrides.forEach((key, value) -> override(key, value, settings));
        written.keySet().forEach(this::value);
    }

    Map<String, String> all() {
        return Map.copyOf(filled);
    }

    /** Problems with a reference are reported at the text that holds it. */
    String fill(String text, Node at) {
        if (!text.contains("${")) {
            return text;
        }
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(result, Matcher.quoteReplacement(look(reference.group(), at)));
        }
        reference.appendTail(result);
        if (result.length() > LONGEST_VALUE) {
            report.error(at, "the text grows too long when its settings are filled in", "refer to fewer settings");
            return text;
        }
        return result.toString();
    }

    private String look(String reference, Node at) {
        if (!reference.endsWith("}")) {
            report.error(at, "'${' is never closed", "write ${key}");
            return reference;
        }
        String key = reference.substring(2, reference.length() - 1);
        if (!written.containsKey(key)) {
            report.error(at, "the setting '" + key + "' does not exist", Nearest.hint(key, written.keySet()));
            return reference;
        }
        String value = value(key);
        if (value.isBlank() && !empty.contains(key)) {
            report.error(
                    at,
                    "the setting '" + key + "' is used here but has no value",
                    "give it one under settings, or by the environment variable " + variable(key));
        }
        return value;
    }

    private String value(String key) {
        String known = filled.get(key);
        if (known != null) {
            return known;
        }
        String value = written.getOrDefault(key, "");
        if (open.contains(key)) {
            report.error(place(key), "the setting '" + key + "' refers to itself", "write its value out");
            return value;
        }
        open.push(key);
        String result = fill(value, place(key));
        open.pop();
        filled.put(key, result);
        return result;
    }

    private Node place(String key) {
        return places.getOrDefault(key, places.values().iterator().next());
    }

    private void read(NodeTuple tuple) {
        String key = Nodes.written(tuple.getKeyNode());
        Node value = tuple.getValueNode();
        if (!KEY.matcher(key).matches()) {
            report.error(
                    tuple.getKeyNode(),
                    "the setting's name '" + key + "' cannot be overridden by environment",
                    "use lower case letters, digits and dots, for example "
                            + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "."));
        }
        if (value instanceof MappingNode) {
            report.error(
                    value,
                    "the setting '" + key + "' is a group of keys",
                    "settings are flat: write " + key + ".name: value");
        }
        places.put(key, value);
        if (value instanceof ScalarNode scalar
                && !scalar.isPlain()
                && scalar.getValue().isEmpty()) {
            empty.add(key);
        }
        written.putIfAbsent(
                key,
                Nodes.blank(value)
                        ? ""
                        : Nodes.items(value).stream().map(Nodes::written).collect(Collectors.joining(",")));
    }

    private void override(String key, String value, Node settings) {
        if (!written.containsKey(key)) {
            report.warn(
                    settings,
                    "the override '" + key + "' names no setting of this plan",
                    Nearest.hint(key, written.keySet()));
        }
        places.putIfAbsent(key, settings);
        written.put(key, value);
        empty.add(key);
    }

    static String variable(String key) {
        return "CUTOVER_SETTINGS_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}

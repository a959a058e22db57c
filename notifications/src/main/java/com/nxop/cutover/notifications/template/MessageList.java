package com.nxop.cutover.notifications.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads {@code messages.yaml}: which messages there are, on which outlets, with which facts. */
final class MessageList {

    static final String FILE = "messages.yaml";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,80}");

    private final String file;
    private final List<TemplateProblem> problems;

    MessageList(String file, List<TemplateProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<MessageSpec> read(String text) {
        List<MessageSpec> specs = new ArrayList<>();
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
            root.map(MessageList::entries)
                    .orElse(Map.of())
                    .forEach((name, node) -> spec(name, node).ifPresent(specs::add));
        } catch (MarkedYamlEngineException wrong) {
            problem(
                    wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "this is not YAML (" + wrong.getProblem() + ")",
                    "correct the indentation or the quotes");
        }
        return specs;
    }

    private Optional<MessageSpec> spec(String name, Node node) {
        int line = line(node);
        if (!NAME.matcher(name).matches()) {
            problem(line, "'" + name + "' is no name for a message", "use a-z, 0-9 and dashes");
            return Optional.empty();
        }
        Map<String, Node> fields = entries(node);
        List<Outlet> outlets = new ArrayList<>();
        items(fields.get("outlets")).forEach(item -> outlet(item).ifPresent(outlets::add));
        Map<String, String> facts = new LinkedHashMap<>();
        entries(fields.get("facts")).forEach((fact, sample) -> facts.put(fact, scalar(sample)));
        if (outlets.isEmpty() || facts.isEmpty()) {
            problem(line, "message '" + name + "' names no outlet or no facts", "give it outlets: and facts:");
            return Optional.empty();
        }
        List<Truth> needs = new ArrayList<>();
        items(fields.get("needs")).forEach(item -> truth(item).ifPresent(needs::add));
        return Optional.of(new MessageSpec(name, outlets, facts, needs, line));
    }

    private Optional<Truth> truth(Node node) {
        Optional<Truth> truth = Truth.of(scalar(node));
        if (truth.isEmpty()) {
            problem(
                    line(node),
                    "nothing is known as '" + scalar(node) + "'",
                    "use one of "
                            + String.join(
                                    ", ",
                                    List.of(Truth.values()).stream()
                                            .map(Truth::word)
                                            .toList()));
        }
        return truth;
    }

    private Optional<Outlet> outlet(Node node) {
        try {
            return Optional.of(Outlet.valueOf(scalar(node).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            problem(line(node), "there is no outlet '" + scalar(node) + "'", "use slack, subject, text or html");
            return Optional.empty();
        }
    }

    private void problem(int line, String what, String remedy) {
        problems.add(new TemplateProblem(file, line, what, remedy));
    }

    private static Map<String, Node> entries(@org.jspecify.annotations.Nullable Node node) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
        return entries;
    }

    private static List<Node> items(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}

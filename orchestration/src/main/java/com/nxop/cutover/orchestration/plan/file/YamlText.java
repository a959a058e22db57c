package com.nxop.cutover.orchestration.plan.file;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Plain YAML only: no tags, no anchors, limits on everything, so that a file cannot hurt the program that checks it. */
final class YamlText {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_EVENTS = 100_000;
    private static final int DEEPEST = 20;

    private YamlText() {}

    static Optional<MappingNode> compose(String text, Report report) {
        try {
            return plain(text, report) ? root(text, report) : Optional.empty();
        } catch (MarkedYamlEngineException wrong) {
            report.error(
                    wrong.getProblemMark().or(wrong::getContextMark),
                    "this is not YAML: " + wrong.getProblem(),
                    "mend the place; mostly it is the indent, a missing quote or a tab");
        } catch (YamlEngineException wrong) {
            report.error(
                    Optional.empty(),
                    "this is not YAML: " + wrong.getMessage(),
                    "keep to printable characters and at most " + MOST_CHARACTERS + " of them");
        }
        return Optional.empty();
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setAllowDuplicateKeys(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
    }

    private static Optional<MappingNode> root(String text, Report report) {
        Optional<Node> node = new Compose(settings()).composeString(text);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        report.error(
                node.flatMap(Node::getStartMark),
                "the file is not a plan: it has no keys",
                "start it with 'apiVersion: cutover/v1' and 'kind: Plan'");
        return Optional.empty();
    }

    /** Looks at the stream before any tree is built from it. */
    private static boolean plain(String text, Report report) {
        int events = 0;
        int depth = 0;
        for (Event event : new Parse(settings()).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            events++;
            if (depth > DEEPEST || events > MOST_EVENTS) {
                String limit = depth > DEEPEST ? "deeper than " + DEEPEST + " levels" : "longer than a plan can be";
                report.error(event.getStartMark(), "the file is " + limit, "make it simpler or split it");
                return false;
            }
            refuseTricks(event, report);
        }
        return !report.hasErrors();
    }

    private static void refuseTricks(Event event, Report report) {
        boolean named = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || named) {
            report.error(
                    event.getStartMark(),
                    "anchors and aliases (& and *) are not allowed in a plan",
                    "write the value out, or put it under settings and use ${key}");
        }
        if (tagged(event)) {
            report.error(
                    event.getStartMark(), "tags (!) are not allowed in a plan", "remove the tag, or quote the text");
        }
    }

    private static boolean tagged(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag().isPresent();
        }
        return event instanceof CollectionStartEvent start && start.getTag().isPresent();
    }
}

package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.Durations;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What a value in a plan file looks like. */
sealed interface Shape
        permits Words.Text,
                Words.Texts,
                Words.Span,
                Words.Count,
                Words.Zone,
                Words.Choice,
                Words.Uses,
                Groups.Free,
                Groups.One,
                Groups.Many,
                Groups.Either {

    /** Longest time a plan can name; keeps sums from overflowing. */
    Duration LONGEST = Duration.ofDays(400);

    /** For messages: what should be written after the colon. */
    String example();

    /** @param where for messages, for example {@code 'timeout' of step '1A.1'} */
    void check(Node node, String where, Report report);

    /** The same for editors, as JSON Schema. */
    Map<String, Object> schema(PlanSchema.Definitions definitions);

    static boolean scalar(Node node, String where, String wanted, Report report) {
        if (node instanceof ScalarNode && !Nodes.blank(node)) {
            return true;
        }
        report.error(node, where + " must be " + wanted + ", not " + Nodes.kind(node), "write " + wanted);
        return false;
    }

    static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Durations.parse(text))
                    .filter(time -> !time.isNegative() && !time.isZero() && time.compareTo(LONGEST) <= 0);
        } catch (IllegalArgumentException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}

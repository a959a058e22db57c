package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Evidence as lines: what is not green first and always whole; of much that is green only the count. */
final class EvidenceLines {

    private static final int MOST_GREEN = 12;

    private EvidenceLines() {}

    /** What was not green when the gate was decided, and how many were. */
    static List<String> brief(List<Evidence> evidence, Instant decided) {
        List<String> lines = new ArrayList<>();
        evidence.stream().filter(one -> !one.green()).forEach(one -> lines.add(line(one, decided)));
        long green = evidence.stream().filter(Evidence::green).count();
        lines.add((lines.isEmpty() ? Marks.DONE : Marks.WARNING) + " " + green + " of " + evidence.size()
                + " were green when it was decided");
        return lines;
    }

    static List<String> of(List<Evidence> evidence, Instant now) {
        List<String> lines = new ArrayList<>();
        evidence.stream().filter(one -> !one.green()).forEach(one -> lines.add(line(one, now)));
        List<Evidence> green = evidence.stream().filter(Evidence::green).toList();
        green.stream().limit(MOST_GREEN).forEach(one -> lines.add(line(one, now)));
        if (green.size() > MOST_GREEN) {
            lines.add(Marks.DONE + " and " + (green.size() - MOST_GREEN) + " more, all green");
        }
        return lines;
    }

    private static String line(Evidence one, Instant now) {
        return Marks.of(one.seen()) + "  *" + Mrkdwn.line(one.subject(), 60) + "* " + Mrkdwn.line(one.label(), 120)
                + " · " + Mrkdwn.line(one.seen().summary(), 300) + " · _" + Mrkdwn.line(one.source(), 60) + ", "
                + Words.span(Duration.between(one.at(), now)) + " ago_";
    }
}

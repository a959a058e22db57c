package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes by itself if nobody decides, when, and the three things that count most for it. */
final class DefaultLines {

    private static final int MOST = 3;

    private DefaultLines() {}

    /** Nothing when the question does not answer itself. */
    static List<String> of(Run run, String subject, Instant now) {
        Optional<Question> open = Question.open(run, subject);
        if (open.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("_Without a decision until *" + Mrkdwn.bothTimes(open.get().due()) + "* "
                + Mrkdwn.line(Question.says(run), 300)
                + ". Silence never approves. To stop the default: decide, or hold._");
        lines.addAll(evidence(run, now));
        return lines;
    }

    /** What the default rests on: what is not well first, then what is. */
    static List<String> evidence(Run run, Instant now) {
        List<String> missing = new ArrayList<>();
        List<Evidence> seen = new ArrayList<>();
        for (Watch watch : run.plan().watching().home()) {
            run.outlook()
                    .fresh(watch.id(), now)
                    .ifPresentOrElse(
                            seen::add,
                            () -> missing.add(Marks.WARNING + "  *" + Mrkdwn.line(watch.id(), 60) + "* "
                                    + Mrkdwn.line(watch.text(), 120) + " · not seen within the last minute"));
        }
        List<String> lines = new ArrayList<>(missing);
        lines.addAll(EvidenceLines.of(seen, now));
        return lines.stream().limit(MOST).toList();
    }
}

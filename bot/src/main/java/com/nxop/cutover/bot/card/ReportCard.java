package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.report.RunReport;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The report about a run; the newest lines of a section that is too long. */
public final class ReportCard {

    private static final int MOST = 12;

    private ReportCard() {}

    /** @param chain whether the journal is whole, with the hash of its end */
    public static Card of(Run run, String chain, Instant now) {
        RunReport report = RunReport.of(run, chain, now);
        Layout layout = new Layout(Stamp.of("report", run, now)).header("Report on " + run.id());
        for (RunReport.Section section : report.sections()) {
            List<String> lines = new ArrayList<>();
            lines.add("*" + section.title() + "*");
            List<String> all = section.lines();
            if (all.size() > MOST) {
                lines.add("_" + (all.size() - MOST) + " earlier ones: see the journal_");
            }
            all.subList(Math.max(0, all.size() - MOST), all.size()).forEach(line -> lines.add(Mrkdwn.line(line, 300)));
            layout.lines(lines);
        }
        return layout.card(Mrkdwn.line(
                "Report on run " + run.id() + ": "
                        + report.sections().get(0).lines().get(0),
                500));
    }
}

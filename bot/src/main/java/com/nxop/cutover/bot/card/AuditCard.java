package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The latest entries of the journal, oldest first, and whether the chain holds; of a run that turned back also how soon. */
public final class AuditCard {

    private AuditCard() {}

    /** @param chain for example "The chain is intact." */
    public static Card of(Run run, List<Recorded> entries, String chain, Instant now) {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add("`" + entry.number() + "` " + Mrkdwn.time(entry.at()) + " "
                + Crew.name(run, entry.actor()) + ": " + Mrkdwn.line(Story.of(entry.event()), 300)));
        ReactionLine.of(run).forEach(line -> lines.add("*Turning back* " + line));
        return new Layout(Stamp.of("audit", run, now))
                .header("Journal of " + run.id())
                .lines(lines)
                .context(Mrkdwn.line(chain, 300))
                .card(Mrkdwn.line("The latest " + entries.size() + " entries of run " + run.id() + ". " + chain, 500));
    }
}

package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.bot.outlet.SlackMemory.Told;
import com.nxop.cutover.notifications.status.Leads;
import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.status.StatusUpdate.Changed;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The regular status update: due from the time of the last one, which is stored; never two for the same time. */
public final class Heartbeat {

    private final Templates templates;
    private final SlackMemory memory;

    public Heartbeat(Templates templates, SlackMemory memory) {
        this.templates = templates;
        this.memory = memory;
    }

    /** The update, if it is due; from then on it counts as sent. */
    Optional<Card> beat(Run run, Instant now) {
        if (run.ended() || run.standing().startedAt().isEmpty()) {
            return Optional.empty();
        }
        Optional<Told> last = memory.told(run.id());
        Instant from = last.map(Told::at).orElse(run.standing().startedAt().get());
        if (now.isBefore(from.plus(run.plan().clocks().heartbeat()))) {
            return Optional.empty();
        }
        StatusUpdate update = StatusUpdate.of(run, now);
        String reports = Leads.reports(run, from);
        boolean same = reports.isEmpty()
                && last.filter(told -> told.substance().equals(update.substance()))
                        .isPresent();
        memory.tell(run.id(), new Told(latest(from, run.plan().clocks().heartbeat(), now), update.substance()));
        Map<String, String> facts = update.facts(run, same ? Changed.NO : Changed.YES);
        facts.put("reports", reports);
        return Optional.of(NewsCard.statusUpdate(
                run,
                templates.render("status-update", Outlet.SLACK, facts),
                templates.render("status-update", Outlet.TEXT, facts),
                now));
    }

    /** The time it was due, so that no lateness adds up. */
    private static Instant latest(Instant from, Duration every, Instant now) {
        long beats = Duration.between(from, now).toMillis() / every.toMillis();
        return from.plus(every.multipliedBy(beats));
    }
}

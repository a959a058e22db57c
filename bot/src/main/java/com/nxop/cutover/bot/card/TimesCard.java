package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What time it is, for the run and for the reader. */
public final class TimesCard {

    private TimesCard() {}

    public static Card of(Plan plan, Optional<Run> run, Instant now) {
        Layout layout = new Layout(Stamp.of("times", now));
        layout.section("*Now* " + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + " · your time "
                + Mrkdwn.day(now) + "\n*Plan's zone* " + plan.zone());
        window(plan).forEach(layout::section);
        run.ifPresent(known -> {
            layout.section("*Run* " + Mrkdwn.line(known.id(), 60) + " · "
                    + known.standing()
                            .startedAt()
                            .map(at -> "started " + Mrkdwn.bothTimes(at))
                            .orElse("not started"));
            layout.fields(ClockFields.of(known, now));
        });
        layout.context("Status update every " + Words.span(plan.clocks().heartbeat()) + " · a decision may take "
                + Words.span(plan.clocks().decision()));
        return layout.card("It is " + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS) + ".");
    }

    private static List<String> window(Plan plan) {
        return plan.criteria().stream()
                .filter(one -> one.check()
                        .filter(check -> check.uses().startsWith("calendar."))
                        .isPresent())
                .map(one -> "*Window* " + Mrkdwn.line(one.text(), 300))
                .toList();
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.level.Degradation;
import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.notifications.template.Truth;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the communication schedule: sends what is due and still true, once; what came too late is dropped on record. Hears
 * the journal for the changes of level, and looks at the clock for the rest.
 */
public final class Crier implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Crier.class);

    private final Cutover cutover;
    private final Ledger ledger;
    private final Templates templates;
    private final Dispatch dispatch;
    private final Clock clock;

    /** @param runClock the run's clock */
    public Crier(Cutover cutover, Ledger ledger, Templates templates, CommsRules rules, Ways ways, Clock runClock) {
        this.cutover = cutover;
        this.ledger = ledger;
        this.templates = templates;
        this.dispatch = new Dispatch(templates, rules, ways);
        this.clock = runClock;
    }

    @Override
    public String name() {
        return "crier";
    }

    @Override
    public synchronized void hear(Recorded entry, Run after) {
        ledger.watch(after.id());
        ledger.level(after.id(), new Past.Change(entry.number(), Degradation.of(after), entry.at()));
        cutover.find(after.id()).ifPresent(this::look);
    }

    /** Sends what is due in every run that may have something to tell. */
    public synchronized void look() {
        for (String id : ledger.watched()) {
            cutover.find(id).ifPresent(this::look);
        }
    }

    private void look(Run run) {
        Instant now = clock.instant();
        List<Settled> settled = ledger.of(run.id());
        Set<String> known = settled.stream().map(Settled::key).collect(Collectors.toSet());
        List<Appointment> open = Calendar.of(run, ledger.past(run.id(), settled), now).stream()
                .filter(one -> !known.contains(one.key()) && !pageOnly(one.notice()))
                .toList();
        open.stream().filter(one -> !one.at().isAfter(now)).forEach(one -> settle(run, one, now));
        if (run.ended() && open.isEmpty()) {
            ledger.unwatch(run.id());
        }
    }

    /** The status page is always true by itself. */
    static boolean pageOnly(Notice notice) {
        return notice.outlets().stream().allMatch(Notice.Outlet.STATUS::equals);
    }

    private void settle(Run run, Appointment one, Instant now) {
        Optional<String> untrue = untrue(run, one, now);
        Settled outcome = untrue.isPresent()
                ? new Settled(run.id(), one.key(), one.at(), now, Settled.State.DROPPED, untrue.get())
                : dispatch.send(run, one, now);
        LOG.info("Notice {} of run {}: {}, {}", one.key(), run.id(), outcome.state(), outcome.remark());
        ledger.settle(outcome);
    }

    private Optional<String> untrue(Run run, Appointment one, Instant now) {
        if (one.over(now)) {
            return Optional.of("not sent: it would have come too late");
        }
        // A run keeps the plan it was prepared with; the message files may be newer.
        List<String> missing = Mailing.missing(one.notice(), templates);
        if (!missing.isEmpty()) {
            return Optional.of("not sent: there is no message file " + String.join(", ", missing));
        }
        boolean otherLevel = one.notice().when() == Notice.Moment.LEVEL
                && !one.notice().level().equals(Optional.of(Degradation.of(run).number()));
        if (otherLevel) {
            return Optional.of("not sent: the level is another one by now");
        }
        return templates.needs(one.notice().message()).stream()
                .filter(truth -> !truth.holds(run))
                .findFirst()
                .map(truth -> "not sent: it is not so that the run is " + truth.word());
    }

    /** Whether what a mail says still holds; for mails that waited for a server. */
    public boolean current(Mail mail) {
        return current(mail.run(), mail.message(), mail.until());
    }

    /** The same for a bulletin. */
    public boolean current(Bulletin bulletin) {
        return current(bulletin.run(), bulletin.message(), bulletin.until());
    }

    private boolean current(String id, String message, Instant until) {
        if (!clock.instant().isBefore(until)) {
            return false;
        }
        Optional<Run> run = cutover.find(id);
        List<Truth> needs = templates.needs(message);
        return run.filter(one -> needs.stream().allMatch(truth -> truth.holds(one)))
                .isPresent();
    }
}

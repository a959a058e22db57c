package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.notifications.template.Truth;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    private static final Duration BY_HAND = Duration.ofHours(1);
    private static final int KEY = 40;

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
        ledger.level(
                after.id(),
                new Past.Change(entry.number(), Degradation.of(after), Degradation.declared(after), entry.at()));
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

    /**
     * Sends a notice of the plan now, beside its schedule, if it is true.
     *
     * @param by what makes it once, for example the key of the request
     * @return what became of it, in one sentence
     */
    public synchronized String tell(Run run, String id, String by) {
        Optional<Notice> notice = run.plan().communications().notices().stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (notice.isEmpty() || pageOnly(notice.get())) {
            return "The plan has no notice '" + id + "' that is sent; /cutover notify schedule names them.";
        }
        Instant now = clock.instant();
        String key = id + "/by-hand-" + by.substring(Math.max(0, by.length() - KEY));
        Optional<Settled> before = ledger.of(run.id()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        if (before.isEmpty()) {
            Notice plain = notice.get();
            settle(run, new Appointment(key, plain, now, now.plus(BY_HAND), plain.to()), now);
        }
        return ledger.of(run.id()).stream()
                .filter(one -> one.key().equals(key))
                .map(one -> "Notice " + id + ": " + one.state().name().toLowerCase(Locale.ROOT) + "; " + one.remark())
                .findFirst()
                .orElse("Notice " + id + ": nothing became of it; see the log.");
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
        if (otherLevel(run, one.notice())) {
            return Optional.of("not sent: the level is another one by now");
        }
        return templates.needs(one.notice().message()).stream()
                .filter(truth -> !truth.holds(run))
                .findFirst()
                .map(truth -> "not sent: it is not so that the run is " + truth.word());
    }

    private static boolean otherLevel(Run run, Notice notice) {
        boolean leveled = notice.when() == Notice.Moment.LEVEL || notice.when() == Notice.Moment.DECLARED;
        boolean same = notice.level().equals(Optional.of(Degradation.of(run).number()))
                && Degradation.declared(run) == (notice.when() == Notice.Moment.DECLARED);
        return leveled && !same;
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

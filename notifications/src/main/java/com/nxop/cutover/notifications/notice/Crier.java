package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.level.Degradation;
import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.notifications.template.Truth;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the communication schedule: sends what is due and still true, once; what came too late is dropped on record. Hears
 * the journal for the changes of level, and looks at the clock for the rest.
 */
public final class Crier implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(Crier.class);
    private static final Duration IN_TIME = Duration.ofMinutes(2);

    private final Cutover cutover;
    private final Ledger ledger;
    private final Templates templates;
    private final CommsRules rules;
    private final Mailing mailing;
    private final Ways ways;
    private final Clock clock;

    /**
     * The ways out.
     *
     * @param mail empty: there is no mail server
     */
    public record Ways(Optional<Consumer<Mail>> mail, Optional<Herald> channel, Secrets secrets) {}

    /** @param runClock the run's clock */
    public Crier(Cutover cutover, Ledger ledger, Templates templates, CommsRules rules, Ways ways, Clock runClock) {
        this.cutover = cutover;
        this.ledger = ledger;
        this.templates = templates;
        this.rules = rules;
        this.mailing = new Mailing(templates, rules, ways.secrets());
        this.ways = ways;
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
                : send(run, one, now);
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

    private Settled send(Run run, Appointment one, Instant now) {
        Duration behind = Duration.between(one.at(), now);
        boolean late = behind.compareTo(IN_TIME) > 0;
        Map<String, String> facts = new LinkedHashMap<>(Facts.of(run, now));
        facts.put("late", late ? Durations.say(behind) : "");
        List<String> remarks = new ArrayList<>();
        int left = mail(run, one, facts, remarks) + say(run, one, facts, remarks);
        Settled.State state = left == 0 ? Settled.State.WITHHELD : late ? Settled.State.LATE : Settled.State.SENT;
        return new Settled(run.id(), one.key(), one.at(), now, state, String.join("; ", remarks));
    }

    private int mail(Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        if (!one.notice().outlets().contains(Notice.Outlet.EMAIL)) {
            return 0;
        }
        Mailing.Post post = mailing.of(run, one, facts);
        if (!post.mails().isEmpty() && ways.mail().isEmpty()) {
            remarks.add("not mailed: there is no mail server, set SPRING_MAIL_HOST");
            return 0;
        }
        remarks.add(post.remark());
        ways.mail().ifPresent(way -> post.mails().forEach(way));
        return post.mails().size();
    }

    private int say(Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        if (!one.notice().outlets().contains(Notice.Outlet.SLACK)
                || ways.channel().isEmpty()) {
            return 0;
        }
        String marks = rules.marks(run);
        String text = templates.render(one.notice().message(), Outlet.SLACK, facts);
        ways.channel().get().say(run, one.key(), marks.isEmpty() ? text : marks + " " + text);
        remarks.add("said in the channel");
        return 1;
    }

    /** Whether what a mail says still holds; for mails that waited for a server. */
    public boolean current(Mail mail) {
        if (!clock.instant().isBefore(mail.until())) {
            return false;
        }
        Optional<Run> run = cutover.find(mail.run());
        List<Truth> needs = templates.needs(mail.message());
        return run.filter(one -> needs.stream().allMatch(truth -> truth.holds(one)))
                .isPresent();
    }
}

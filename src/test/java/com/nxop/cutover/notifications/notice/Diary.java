package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.receipt.Slips;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.StoryCutover;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A run of the small plan that tells people what the NXOP plan says, day by day on a clock of its own. */
final class Diary {

    static final Map<String, String> LISTS = Map.of(
            "NXOP_COMMS_INTERNAL", "dispatch@nxop.example, pilots@nxop.example",
            "NXOP_COMMS_OPERATIONS", "oc@nxop.example",
            "NXOP_COMMS_MANAGEMENT", "vp@nxop.example",
            "NXOP_COMMS_PARTNERS", "noc@flightkeys.example",
            "NXOP_COMMS_WEBHOOK", "https://hooks.nxop.example/cutover");

    final Database database = Database.inMemory();
    final Ledger ledger = new Ledger(database.sql());
    final SettableClock clock = new SettableClock(Runs.TWO);
    final List<Mail> mails = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final Runs runs;
    Crier crier;
    final Registrar registrar;
    final List<Bulletin> bulletins = new ArrayList<>();
    private final StoryCutover cutover;
    private final Deque<Runnable> heard = new ArrayDeque<>();
    private boolean hearing;
    private final Templates templates = Templates.load(new TemplateFiles(Optional.empty()));

    Diary(CommsRules rules) {
        this(rules, UnaryOperator.identity());
    }

    Diary(CommsRules rules, UnaryOperator<Communications> edited) {
        runs = Runs.prepared(Plans.telling(edited.apply(Rig.nxop().communications())));
        cutover = new StoryCutover(runs, clock);
        registrar =
                new Registrar(cutover, new Slips(database.sql()), "https://cutover.nxop.example", new Random(1), clock);
        crier = crier(rules);
        runs.heardBy(this::hear);
    }

    /** One entry after the other, also when hearing one makes another. */
    private void hear(Recorded entry, Run after) {
        does(() -> crier.hear(entry, after));
    }

    void look() {
        does(crier::look);
    }

    private void does(Runnable task) {
        heard.add(task);
        if (hearing) {
            return;
        }
        hearing = true;
        for (Runnable next = heard.poll(); next != null; next = heard.poll()) {
            next.run();
        }
        hearing = false;
    }

    /** Everything is real. */
    static Diary on() {
        return new Diary(new CommsRules(Comms.ON, "", List.of()));
    }

    /** A new process over the same tables. */
    Diary restarted(CommsRules rules) {
        crier = crier(rules);
        return this;
    }

    private Crier crier(CommsRules rules) {
        Secrets secrets = new Secrets(name -> Optional.ofNullable(LISTS.get(name)));
        return new Crier(
                cutover,
                ledger,
                templates,
                rules,
                new Ways(
                        Optional.of((mail, haste) -> mails.add(mail)),
                        Optional.of((run, key, text) -> say(text)),
                        Map.of(Notice.Outlet.SNS, bulletins::add, Notice.Outlet.WEBHOOK, bulletins::add),
                        registrar,
                        secrets),
                clock);
    }

    private String say(String text) {
        said.add(text);
        return "said in the channel";
    }

    Diary planned(Duration ahead) {
        runs.submit(new PreparationIntent.Schedule(People.INES, clock.instant().plus(ahead)));
        return this;
    }

    /** Time passes, and the crier looks every so often. */
    Diary pass(Duration span, Duration look) {
        Instant end = clock.instant().plus(span);
        while (clock.instant().isBefore(end)) {
            sleep(look);
            look();
        }
        return this;
    }

    /** Time passes and nobody looks. */
    Diary sleep(Duration span) {
        clock.advance(span);
        runs.later(span.toSeconds());
        return this;
    }

    /** The preparation step, then gate 1. */
    Diary begun() {
        runs.green()
                .starts()
                .submit(new StepIntent(People.OLA, "0.1", StepIntent.Choice.DONE, ""))
                .does("0.1")
                .asks("gate-1")
                .approves(People.INES, "gate-1");
        return this;
    }

    /** Phase 1 and the last gate. */
    Diary completed() {
        runs.does("1A.1").does("1A.2").does("1B.1").asks("gate-5");
        runs.approves(People.INES, "gate-5").approves(People.MAX, "gate-5");
        return this;
    }

    List<String> lines() {
        return ledger.of(runs.run().id()).stream()
                .map(one -> one.key() + " " + one.state().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    List<Mail> mails(String key) {
        return mails.stream().filter(mail -> mail.key().equals(key)).toList();
    }
}

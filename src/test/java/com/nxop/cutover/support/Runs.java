package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Evidence;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GateQuestion;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A run told as a story: {@code Runs.prepared(plan).green().starts().later(10).does("1A.1")}. Every event goes through
 * {@link Run#after}; every intent through {@link Decider}. Listeners hear each entry, as from the journal.
 */
public final class Runs {

    public static final Instant TWO = Instant.parse("2026-11-25T02:00:00Z");

    private final List<Recorded> journal = new ArrayList<>();
    private final List<Run> states = new ArrayList<>();
    private final List<BiConsumer<Recorded, Run>> hearers = new ArrayList<>();
    private Run run;
    private Instant now = TWO;

    private Runs(Plan plan, Mode mode, Reach reach) {
        RunEvent.Prepared first = new RunEvent.Prepared("R-20261125-020000", plan.digest(), mode, reach, People.INES);
        run = first.begin(plan, now);
        journal.add(recorded(first, People.INES));
        states.add(run);
    }

    /** Prepared, planned, live; nobody in a role yet. */
    public static Runs bare(Plan plan) {
        return new Runs(plan, Mode.PLANNED, Reach.LIVE);
    }

    /** Prepared with people in all four roles of the small plan. */
    public static Runs prepared(Plan plan) {
        return bare(plan)
                .staffed("incident-commander", People.INES)
                .staffed("management", People.MAX)
                .staffed("operations", People.OLA)
                .staffed("database-admin", People.DAN);
    }

    /** Prepared, green and started: whatever is due at once has begun. */
    public static Runs started(Plan plan) {
        return prepared(plan).green().starts();
    }

    /** Hears everything from the first entry on. */
    public Runs heardBy(BiConsumer<Recorded, Run> hearer) {
        for (int entry = 0; entry < journal.size(); entry++) {
            hearer.accept(journal.get(entry), states.get(entry));
        }
        hearers.add(hearer);
        return this;
    }

    public Run run() {
        return run;
    }

    public Instant now() {
        return now;
    }

    public List<Recorded> journal() {
        return List.copyOf(journal);
    }

    public Runs later(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    public Runs staffed(String role, Person... people) {
        return event(new RunEvent.Staffed(role, List.of(people), People.INES), People.INES);
    }

    /** Every automatic criterion is read green, every other confirmed by the one who prepared. */
    public Runs green() {
        List<Evidence> read = run.plan().criteria().stream()
                .filter(one -> one.check().isPresent())
                .map(one -> evidence(one.id(), one.text(), Observation.met("97 %", Map.of())))
                .toList();
        event(new RunEvent.CriteriaRead(read), Person.ENGINE);
        run.plan().criteria().stream()
                .flatMap(one -> one.confirm().stream().map(attest -> Map.entry(one.id(), attest.role())))
                .forEach(asked -> event(
                        new RunEvent.CriterionSaid(
                                asked.getKey(),
                                new com.nxop.cutover.orchestration.run.Readiness.Word(
                                        People.MAX, asked.getValue(), true, "", now, now.plus(Duration.ofHours(12)))),
                        People.MAX));
        return this;
    }

    public Runs starts() {
        return submit(new PreparationIntent.Start(People.INES)).advance();
    }

    /** The step is seen as wanted, now; then whatever follows. */
    public Runs does(String step) {
        int attempt = run.step(step).attempt();
        acts(step);
        event(
                new StepEvent.StepSettled(
                        step, attempt, Verdict.DONE, "as wanted", Optional.of(Observation.met("as wanted", Map.of()))),
                Person.ENGINE);
        return advance();
    }

    /** The intention to change the outside is on record. */
    public Runs acts(String step) {
        int attempt = run.step(step).attempt();
        return event(new StepEvent.ActIntended(step, attempt, run.id() + "/" + step + "/" + attempt), Person.ENGINE);
    }

    public Runs sees(String step, Observation seen) {
        return event(new StepEvent.StepSeen(step, run.step(step).attempt(), seen), Person.ENGINE);
    }

    /** The attempt ends badly and the Incident Commander is told. */
    public Runs failsAt(String step, Verdict verdict, String cause) {
        event(
                new StepEvent.StepSettled(step, run.step(step).attempt(), verdict, cause, Optional.empty()),
                Person.ENGINE);
        return event(
                new RunEvent.Escalated(step, List.of("incident-commander"), "Step " + step + " failed: " + cause, now),
                Person.ENGINE);
    }

    /** The gate is asked on green evidence; again with {@code red} it is a new round. */
    public Runs asks(String gate) {
        return asks(gate, Observation.met("as wanted", Map.of()));
    }

    public Runs asks(String id, Observation seen) {
        Gate gate = run.plan().gate(id).orElseThrow();
        List<Evidence> shown = gate.evidence().isEmpty()
                ? GateQuestion.criteria(run, now)
                : gate.evidence().stream()
                        .map(step -> evidence(
                                step, run.plan().step(step).orElseThrow().name(), seen))
                        .toList();
        int round = run.progress().gate(id).map(GateProgress::round).orElse(0) + 1;
        Optional<Instant> deadline = gate.clock().map(now::plus);
        return event(new GateEvent.GateAsked(id, round, Evidence.digest(shown), shown, deadline), Person.ENGINE);
    }

    public Runs approves(Person by, String gate) {
        return submit(new AnswerGate(by, gate, 0, "", GateProgress.Choice.APPROVE, ""))
                .advance();
    }

    public Runs rejects(Person by, String gate, String reason) {
        return submit(new AnswerGate(by, gate, 0, "", GateProgress.Choice.REJECT, reason))
                .advance();
    }

    /** Must be accepted. */
    public Runs submit(Intent intent) {
        Decision decision = Decider.decide(run, intent, now);
        if (!(decision instanceof Decision.Accepted accepted)) {
            throw new IllegalStateException(intent + " was not accepted: " + decision);
        }
        accepted.events().forEach(event -> event(event, intent.by()));
        return this;
    }

    /** Whatever follows from state and time. */
    public Runs advance() {
        while (Decider.decide(run, new Report.Advance(), now) instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> event(event, Person.ENGINE));
        }
        return this;
    }

    public Runs event(RunEvent event, Person by) {
        Recorded entry = recorded(event, by);
        run = run.after(event, entry.number(), now);
        journal.add(entry);
        states.add(run);
        hearers.forEach(hearer -> hearer.accept(entry, run));
        return this;
    }

    private Evidence evidence(String subject, String label, Observation seen) {
        return new Evidence(subject, label, seen, "CloudWatch", now);
    }

    private Recorded recorded(RunEvent event, Person by) {
        return new Recorded("R-20261125-020000", journal.size() + 1, now, by.id(), "cause", event, "", "");
    }
}

package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One execution of one plan: the fold of its events. Immutable.
 *
 * @param log notes and escalations so far
 * @param outlook what was seen beside the course
 * @param version number of the latest event folded in
 * @param asOf time of that event
 */
public record Run(
        Head head,
        Standing standing,
        Progress progress,
        Readiness readiness,
        Roster roster,
        Log log,
        Outlook outlook,
        long version,
        Instant asOf) {

    /** What never changes in a run. */
    public record Head(String id, Plan plan, Mode mode, Reach reach, Person preparedBy, Instant preparedAt) {}

    /** What was said on the way, oldest first. */
    public record Log(
            List<RunEvent.Noted> notes,
            List<RunEvent.Escalated> escalations,
            List<QuestionEvent.PageAcknowledged> acknowledged) {
        public Log {
            notes = List.copyOf(notes);
            escalations = List.copyOf(escalations);
            acknowledged = List.copyOf(acknowledged);
        }
    }

    public String id() {
        return head.id();
    }

    public Plan plan() {
        return head.plan();
    }

    public Mode mode() {
        return head.mode();
    }

    /** Folds one event in. Pure: the same events give the same run. */
    public Run after(RunEvent event, long number, Instant at) {
        Run next = event.applyTo(this, at);
        return next.clocksAt(at).at(number, at);
    }

    public RunState state() {
        if (standing.end().isPresent()) {
            return standing.end().get().outcome();
        }
        if (standing.startedAt().isEmpty()) {
            return RunState.PENDING;
        }
        if (stuckSteps().findAny().isPresent()) {
            return RunState.PAUSED_BY_FAILED_STEP;
        }
        if (standing.hold().isPresent()) {
            return RunState.PAUSED_BY_OPERATOR;
        }
        if (standing.wayBack().isPresent()) {
            return RunState.ROLLING_BACK;
        }
        boolean waits = runningSteps().isEmpty() && !openGates().isEmpty();
        return waits ? RunState.PENDING_APPROVAL : RunState.IN_PROGRESS;
    }

    public boolean ended() {
        return standing.end().isPresent();
    }

    /** The phases that are being run: those of the plan, or those of the way back. */
    public List<Phase> course() {
        return standing.wayBack()
                .flatMap(back -> plan().rollback(back.procedure()))
                .map(Procedure::course)
                .orElse(plan().phases());
    }

    /** Whether a step belongs to what is being run. */
    public boolean onCourse(String step) {
        return course().stream()
                .flatMap(phase -> phase.steps().stream())
                .anyMatch(one -> one.id().equals(step));
    }

    /** The phase under way or due next; empty when all have ended. */
    public Optional<Phase> currentPhase() {
        return course().stream().filter(phase -> !phaseEnded(phase.id())).findFirst();
    }

    public StepProgress step(String id) {
        return progress.step(id);
    }

    public boolean phaseEnded(String id) {
        return progress.phase(id).flatMap(PhaseProgress::endedAt).isPresent();
    }

    public List<StepProgress> runningSteps() {
        return progress.steps().values().stream().filter(StepProgress::running).toList();
    }

    /** Gates that wait for an answer; none once the run has turned back. */
    public List<GateProgress> openGates() {
        if (standing.wayBack().isPresent()) {
            return List.of();
        }
        return progress.gates().values().stream().filter(GateProgress::open).toList();
    }

    /** Failed or unknown steps of the present course that somebody must decide about. */
    public Stream<StepProgress> stuckSteps() {
        if (progress.steps().values().stream().noneMatch(StepProgress::stuck)) {
            return Stream.empty();
        }
        return course().stream()
                .flatMap(phase -> phase.steps().stream())
                .map(Step::id)
                .map(this::step)
                .filter(StepProgress::stuck);
    }

    /** Whether anything new may start: not ended, not held, nothing waiting for a decision after a failure. */
    public boolean mayStart() {
        return standing.startedAt().isPresent()
                && !ended()
                && standing.hold().isEmpty()
                && stuckSteps().findAny().isEmpty();
    }

    /** Whether a step that has started may change the outside: a failure elsewhere does not stop it, a hold does. */
    public boolean mayAct() {
        return standing.startedAt().isPresent() && !ended() && standing.hold().isEmpty();
    }

    /** True when the person holds the role, or one that may stand in for it. */
    public boolean mayActAs(Person person, String role) {
        return roster.holds(person, role)
                || plan().roles().stream()
                        .filter(one -> one.deputyOf().filter(role::equals).isPresent())
                        .anyMatch(deputy -> roster.holds(person, deputy.id()));
    }

    /** Time on the three clocks, from the first phase that changes anything to the end or now. */
    public Duration elapsed(Instant now) {
        Instant until = standing.end().map(Standing.End::at).orElse(now);
        return standing.changesSince()
                .map(since -> Duration.between(since, until))
                .orElse(Duration.ZERO);
    }

    private Run clocksAt(Instant at) {
        Progress next = progress;
        boolean stopped = standing.hold().isPresent() || ended();
        for (Phase phase : course()) {
            Optional<PhaseProgress> known = next.phase(phase.id());
            if (known.isPresent() && known.get().endedAt().isEmpty()) {
                boolean busy =
                        phase.steps().stream().anyMatch(step -> step(step.id()).running());
                next = next.with(known.get().tick(busy && !stopped, at));
            }
        }
        return with(next);
    }

    Run with(Standing other) {
        return new Run(head, other, progress, readiness, roster, log, outlook, version, asOf);
    }

    Run with(Progress other) {
        return new Run(head, standing, other, readiness, roster, log, outlook, version, asOf);
    }

    Run with(Readiness other) {
        return new Run(head, standing, progress, other, roster, log, outlook, version, asOf);
    }

    Run with(Roster other) {
        return new Run(head, standing, progress, readiness, other, log, outlook, version, asOf);
    }

    Run with(Outlook other) {
        return new Run(head, standing, progress, readiness, roster, log, other, version, asOf);
    }

    Run with(StepProgress step) {
        return with(progress.with(step));
    }

    Run with(GateProgress gate) {
        return with(progress.with(gate));
    }

    Run plus(RunEvent.Noted note) {
        List<RunEvent.Noted> all = new ArrayList<>(log.notes());
        all.add(note);
        return with(new Log(all, log.escalations(), log.acknowledged()));
    }

    Run plus(RunEvent.Escalated escalation) {
        List<RunEvent.Escalated> all = new ArrayList<>(log.escalations());
        all.add(escalation);
        return with(new Log(log.notes(), all, log.acknowledged()));
    }

    Run plus(QuestionEvent.PageAcknowledged word) {
        List<QuestionEvent.PageAcknowledged> all = new ArrayList<>(log.acknowledged());
        all.add(word);
        return with(new Log(log.notes(), log.escalations(), all));
    }

    private Run with(Log other) {
        return new Run(head, standing, progress, readiness, roster, other, outlook, version, asOf);
    }

    private Run at(long number, Instant when) {
        return new Run(head, standing, progress, readiness, roster, log, outlook, number, when);
    }
}

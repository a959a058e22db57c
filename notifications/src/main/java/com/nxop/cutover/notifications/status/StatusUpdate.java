package com.nxop.cutover.notifications.status;

import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of the regular status update.
 *
 * @param phase id and name of the phase under way
 * @param step the running or stuck steps, id and name
 * @param remaining the phase's time minus its clock; negative once it is over; empty outside a phase
 * @param elapsed on the three clocks
 */
public record StatusUpdate(
        Instant time,
        String phase,
        String step,
        String status,
        Tally progress,
        List<String> issues,
        String next,
        Optional<Duration> remaining,
        Duration elapsed,
        String nextPhase) {

    public StatusUpdate {
        issues = List.copyOf(issues);
    }

    public static StatusUpdate of(Run run, Instant now) {
        Optional<Phase> phase =
                run.currentPhase().filter(one -> run.standing().startedAt().isPresent());
        return new StatusUpdate(
                now,
                phase(run, phase),
                steps(run),
                Words.of(run.state()),
                Tally.of(run),
                Issues.of(run),
                Next.of(run, now),
                run.ended() ? Optional.empty() : phase.flatMap(one -> remaining(run, one, now)),
                run.elapsed(now),
                phase.flatMap(one -> Next.phaseAfter(run, one))
                        .map(StatusUpdate::say)
                        .orElse("none"));
    }

    private static String phase(Run run, Optional<Phase> phase) {
        if (run.ended()) {
            return "none, the run is over";
        }
        return phase.map(StatusUpdate::say)
                .orElse(run.standing().startedAt().isPresent() ? "all phases are done" : "preparation");
    }

    private static String say(Phase phase) {
        return phase.id() + ", " + phase.name();
    }

    private static Optional<Duration> remaining(Run run, Phase phase, Instant now) {
        return run.progress()
                .phase(phase.id())
                .filter(known -> known.endedAt().isEmpty())
                .map((PhaseProgress known) -> phase.timeout().minus(known.clock(now)));
    }

    private static String steps(Run run) {
        String steps = run.course().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> touched(run.step(step.id())))
                .map((Step step) -> step.id() + ", " + step.name())
                .collect(Collectors.joining("; "));
        return steps.isEmpty() ? "none" : steps;
    }

    private static boolean touched(StepProgress step) {
        return step.running() || step.stuck();
    }

    /** What changes only when something happens: the same text means "no change". */
    public String substance() {
        return String.join("|", phase, step, status, progress.say(), String.join(";", issues));
    }

    /** The fields under the names the templates know them by. */
    public Map<String, String> facts(Run run, Changed changed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("run", run.id());
        facts.put("title", run.plan().title());
        facts.put("from", run.plan().from());
        facts.put("to", run.plan().to());
        facts.put("time", Words.time(time));
        facts.put("epoch", Long.toString(time.getEpochSecond()));
        facts.put("phase", phase);
        facts.put("step", step);
        facts.put("status", status);
        facts.put("progress", progress.say());
        facts.put("issues", issues.isEmpty() ? "none" : String.join("; ", issues));
        facts.put("next", next);
        facts.put("elapsed", Words.span(elapsed));
        facts.put("remaining", remaining.map(StatusUpdate::left).orElse(""));
        facts.put("nextPhase", nextPhase);
        facts.put("reports", "");
        facts.put("noChange", changed == Changed.NO ? "no change" : "");
        return facts;
    }

    private static String left(Duration remaining) {
        return remaining.isNegative()
                ? Words.span(remaining.negated()) + " over its time"
                : "about " + Words.span(remaining);
    }

    /** Whether anything happened since the update before. */
    public enum Changed {
        YES,
        NO
    }
}

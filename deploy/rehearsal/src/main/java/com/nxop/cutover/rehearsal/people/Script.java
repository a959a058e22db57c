package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the people of a scenario behave where they do not simply say yes.
 *
 * @param gates gate id to what is answered; gates not named are approved
 * @param steps step id to what is decided when it has failed; steps not named are left alone
 * @param cues what happens when its time has come, each once
 * @param givesUpWhenRefused whether a refused start is followed by an abort
 */
public record Script(
        Map<String, GateLine> gates, Map<String, StepLine> steps, List<Cue> cues, boolean givesUpWhenRefused) {

    private static final String ANY = "*";

    /** The cue of a run that is held. */
    public static final String HELD = "held";

    public Script {
        gates = Map.copyOf(gates);
        steps = Map.copyOf(steps);
        cues = List.copyOf(cues);
    }

    /** What is answered at a gate: approve, reject with a reason, or nothing at all. */
    public record GateLine(Answer answer, String reason) {
        /** The kinds of answer. */
        public enum Answer {
            APPROVE,
            REJECT,
            SILENCE
        }
    }

    /** What is done about a failed step: first something outside, then a word to the bot, then perhaps more. */
    public record StepLine(Runnable outside, String command, Optional<Later> then) {}

    /** Something outside and a word to the bot, after a span of the world's time. */
    public record Later(Duration after, Runnable outside, String command) {}

    /**
     * When a step has started, a way back has begun, a gate's time is up or the run is held: something outside, then perhaps a line by the
     * Incident Commander.
     *
     * @param when id of a step, of a way back, of a gate whose time is up, or {@value #HELD}
     * @param line empty: nothing is typed
     */
    public record Cue(String when, Runnable outside, String line) {

        /** Whether its time has come in the run. */
        boolean due(Run run) {
            if (when.equals(HELD)) {
                return run.standing().hold().isPresent();
            }
            return run.step(when).attempt() > 0
                    || run.progress()
                            .gate(when)
                            .filter(gate -> gate.status() == GateProgress.Status.EXPIRED)
                            .isPresent()
                    || run.standing()
                            .wayBack()
                            .filter(back -> back.procedure().equals(when))
                            .isPresent();
        }
    }

    public static Script yes() {
        return new Script(Map.of(), Map.of(), List.of(), false);
    }

    public Script rejecting(String gate, String reason) {
        return answering(gate, new GateLine(GateLine.Answer.REJECT, reason));
    }

    public Script silentAt(String gate) {
        return answering(gate, new GateLine(GateLine.Answer.SILENCE, ""));
    }

    private Script answering(String gate, GateLine line) {
        Map<String, GateLine> all = new HashMap<>(gates);
        all.put(gate, line);
        return new Script(all, steps, cues, givesUpWhenRefused);
    }

    public Script repairing(String step, Runnable outside, String command) {
        return answering(step, new StepLine(outside, command, Optional.empty()));
    }

    /** Whatever step has failed on the way forth, and whatever holds the run: something outside, then a word to the bot. */
    public Script turningBack(Runnable outside, String command) {
        return repairing(ANY, outside, command).cue(new Cue(HELD, outside, command));
    }

    /** What is decided about a failed step. */
    Optional<StepLine> about(Run run, String step) {
        boolean forth = run.plan().phaseOf(step).isPresent();
        return Optional.ofNullable(steps.get(step))
                .or(() -> Optional.ofNullable(steps.get(ANY)).filter(any -> forth));
    }

    /** Says first that it is being repaired. */
    public Script repairingSlowly(String step, String command, Later then) {
        return answering(step, new StepLine(() -> {}, command, Optional.of(then)));
    }

    private Script answering(String step, StepLine line) {
        Map<String, StepLine> all = new HashMap<>(steps);
        all.put(step, line);
        return new Script(gates, all, cues, givesUpWhenRefused);
    }

    /** Types a line as soon as a step has started, or whatever else can be a cue. */
    public Script typing(String when, String line) {
        return cue(new Cue(when, () -> {}, line));
    }

    /** Does something outside as soon as a step has started, or whatever else can be a cue. */
    public Script when(String when, Runnable outside) {
        return cue(new Cue(when, outside, ""));
    }

    private Script cue(Cue one) {
        List<Cue> all = new ArrayList<>(cues);
        all.add(one);
        return new Script(gates, steps, all, givesUpWhenRefused);
    }

    /** Whether somebody says that the step cannot be done; then nobody says that it is. */
    boolean denies(String step) {
        return cues.stream().anyMatch(cue -> cue.line().startsWith("/cutover step " + step + " cannot"));
    }

    public Script givingUp() {
        return new Script(gates, steps, cues, true);
    }
}

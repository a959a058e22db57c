package com.nxop.cutover.rehearsal.people;

import java.util.Map;
import java.util.Optional;

/**
 * How the people of a scenario behave where they do not simply say yes.
 *
 * @param gates gate id to what is answered; gates not named are approved
 * @param steps step id to what is decided when it has failed; steps not named are left alone
 * @param onStart what the Incident Commander types as soon as a step has started
 * @param givesUpWhenRefused whether a refused start is followed by an abort
 */
public record Script(
        Map<String, GateLine> gates, Map<String, StepLine> steps, Optional<Typed> onStart, boolean givesUpWhenRefused) {

    /** What is answered at a gate: approve, reject with a reason, or nothing at all. */
    public record GateLine(Answer answer, String reason) {
        /** The kinds of answer. */
        public enum Answer {
            APPROVE,
            REJECT,
            SILENCE
        }
    }

    /** What is done about a failed step: first something outside, then a word to the bot. */
    public record StepLine(Runnable outside, String command) {}

    /** A line typed when a step has started. */
    public record Typed(String whenStarted, String line) {}

    public static Script yes() {
        return new Script(Map.of(), Map.of(), Optional.empty(), false);
    }

    public Script rejecting(String gate, String reason) {
        return new Script(Map.of(gate, new GateLine(GateLine.Answer.REJECT, reason)), steps, onStart, false);
    }

    public Script repairing(String step, Runnable outside, String command) {
        return new Script(gates, Map.of(step, new StepLine(outside, command)), onStart, givesUpWhenRefused);
    }

    public Script typing(String whenStarted, String line) {
        return new Script(gates, steps, Optional.of(new Typed(whenStarted, line)), givesUpWhenRefused);
    }

    public Script givingUp() {
        return new Script(gates, steps, onStart, true);
    }
}

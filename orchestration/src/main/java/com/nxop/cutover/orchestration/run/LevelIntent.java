package com.nxop.cutover.orchestration.run;

import java.time.Instant;
import java.util.Optional;

/** How far the services are degraded, on somebody's word. It tells people; it changes nothing in the course of the run. */
public sealed interface LevelIntent extends Intent {

    /** 0 to 3, and never less than the run itself requires. */
    record Declare(Person by, int level, String reason) implements LevelIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            Optional<Decision> no = refusal(run, reason);
            if (no.isPresent()) {
                return no.get();
            }
            if (level < 0 || level > Degradation.EMERGENCY.number()) {
                return Decision.refuse("There is no level " + level + ".", "The levels are 0 to 3.");
            }
            Degradation required = Degradation.required(run);
            if (level < required.number()) {
                return Decision.refuse(
                        "The run itself requires level " + named(required) + "; a person may raise it, never lower it.",
                        raise(required));
            }
            Optional<Degradation> before = Degradation.byHand(run);
            if (before.orElse(required).number() == level) {
                return new Decision.Already("Level " + named(before.orElse(required)) + " is in force already"
                        + (before.isPresent() ? "" : ", because of the run itself") + ".");
            }
            return Decision.accept(new RunEvent.LevelSet(level, by, reason));
        }

        private static String raise(Degradation required) {
            return required == Degradation.EMERGENCY
                    ? "Level 3 stands until the steps of the way back that are stuck are settled; see /cutover status."
                    : "/cutover degrade " + (required.number() + 1)
                            + " REASON raises it; /cutover degrade auto REASON leaves it to the run.";
        }
    }

    /** The run alone decides again. */
    record Release(Person by, String reason) implements LevelIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            return refusal(run, reason)
                    .orElseGet(() -> Degradation.byHand(run).isEmpty()
                            ? new Decision.Already("No level is set by hand; the run decides, and it is level "
                                    + named(Degradation.required(run)) + ".")
                            : Decision.accept(new RunEvent.LevelReleased(by, reason)));
        }
    }

    private static Optional<Decision> refusal(Run run, String reason) {
        if (run.head().reach() == Reach.DRY_RUN) {
            return Optional.of(Decision.refuse(
                    "Run " + run.id() + " is a dry run, which changes nothing: the services are at level 0.",
                    "Degrade in a run that changes something."));
        }
        if (run.standing().startedAt().isEmpty()) {
            return Optional.of(Decision.refuse(
                    "Run " + run.id() + " has not started: the services are at level 0.",
                    "Start it first; people are told of the window by /cutover notify."));
        }
        return reason.isBlank()
                ? Optional.of(Decision.refuse(
                        "A level by hand needs a reason.", "For example: /cutover degrade 2 releases do not arrive"))
                : Optional.empty();
    }

    private static String named(Degradation level) {
        return level.number() + ", " + level.words();
    }
}

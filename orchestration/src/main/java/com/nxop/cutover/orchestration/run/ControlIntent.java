package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verbs that work on a run as a whole. */
public sealed interface ControlIntent extends Intent {

    /** Start nothing new, and let no default come. Of a run that the engine holds it stops the default. */
    record Hold(Person by, String reason) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.standing().startedAt().isEmpty()) {
                return Decision.refuse("The run has not started; there is nothing to hold.", "See /cutover status.");
            }
            List<RunEvent> events = new ArrayList<>(Pending.withdrawn(run, by, "the run is held"));
            events.addAll(Question.stop(run, by, reason.isBlank() ? "held, so nothing comes by default" : reason));
            Optional<Standing.Hold> held = run.standing().hold();
            if (held.isPresent() && events.isEmpty()) {
                return new Decision.Already("Already held by " + held.get().by().name() + " since "
                        + held.get().since() + ".");
            }
            if (held.isEmpty()) {
                events.add(new RunEvent.Held(by, reason));
            }
            return new Decision.Accepted(events);
        }
    }

    /** Lift the hold. Steps that still wait for a decision get its time anew. */
    record Resume(Person by) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.standing().hold().isEmpty()) {
                return new Decision.Already("The run is not held.");
            }
            return Pending.resume(run, by, new Decision.Accepted(lifted(run, by, now)), now);
        }

        static List<RunEvent> lifted(Run run, Person by, Instant now) {
            List<RunEvent> events = new ArrayList<>();
            events.add(new RunEvent.Resumed(by));
            events.addAll(Question.afterHold(run, now));
            return events;
        }
    }

    /** Take an answer back before it takes effect; empty subject: whatever waits. */
    record Withdraw(Person by, String subject) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            List<RunEvent> events = Pending.open(run).stream()
                    .filter(one -> subject.isBlank() || one.subject().equalsIgnoreCase(subject))
                    .filter(one -> now.isBefore(one.effective()))
                    .<RunEvent>map(one -> new QuestionEvent.AnswerWithdrawn(one.subject(), by, "withdrawn"))
                    .toList();
            return events.isEmpty()
                    ? Decision.refuse(
                            "No answer waits to take effect" + (subject.isBlank() ? "." : " for " + subject + "."),
                            "What has taken effect is changed by a new decision; see /cutover status.")
                    : new Decision.Accepted(events);
        }
    }

    /** End it here and leave the world as it is; a way back that is given up has failed. */
    record Abort(Person by, String reason) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (reason.isBlank()) {
                return Decision.refuse("Abort needs a reason.", "For example: /cutover abort broker lost in West");
            }
            RunState outcome = run.standing().wayBack().isPresent() ? RunState.FAILED : RunState.CANCELED;
            return new Decision.Accepted(Ending.of(run, outcome, by, reason));
        }
    }

    /** Turn back by a procedure; empty: the first of the plan that covers what was changed. */
    record RollBack(Person by, Optional<String> procedure, String reason) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            Optional<Procedure> least = WayHome.least(run, now);
            Optional<Procedure> chosen =
                    procedure.isEmpty() ? least : run.plan().rollback(procedure.get());
            if (procedure.isPresent() && chosen.isEmpty()) {
                return Decision.refuse(
                        "The plan has no procedure '" + procedure.get() + "'.", "Try partial, full or emergency.");
            }
            if (run.standing().wayBack().isPresent()) {
                return stronger(run, run.standing().wayBack().get(), now);
            }
            if (least.isEmpty()) {
                return nothingToTakeBack(run, now);
            }
            if (!WayHome.covers(chosen.orElseThrow(), WayHome.changed(run, now))) {
                return Decision.refuse(
                        chosen.get().id() + " does not take back everything that was changed: "
                                + Standpoint.of(run, now).why() + ".",
                        "Use " + least.get().id() + " or a stronger one.");
            }
            return new Decision.Accepted(WayHome.turn(run, chosen.get(), by, reason, now));
        }

        /** Under way a person may still choose a later procedure of the plan, which does more. */
        private Decision stronger(Run run, Standing.WayBack back, Instant now) {
            List<String> ways =
                    run.plan().rollbacks().stream().map(Procedure::id).toList();
            boolean more = procedure
                    .filter(id -> ways.indexOf(id) > ways.indexOf(back.procedure()))
                    .isPresent();
            return more
                    ? new Decision.Accepted(WayHome.turn(
                            run, run.plan().rollback(procedure.orElseThrow()).orElseThrow(), by, reason, now))
                    : new Decision.Already("The run is already rolling back by " + back.procedure() + ".");
        }

        private Decision nothingToTakeBack(Run run, Instant now) {
            return WayHome.changed(run, now).isEmpty()
                    ? new Decision.Accepted(Ending.of(run, RunState.CANCELED, by, reason))
                    : Decision.refuse(
                            "The plan has no way back for this: "
                                    + Standpoint.of(run, now).why() + ".",
                            "Do it by hand, then /cutover abort REASON.");
        }
    }

    /** A person who was paged has acknowledged it there; it stops the calls for others and decides nothing. */
    record AcknowledgePage(Person by, String subject) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (!Escalations.open(run).contains(subject)) {
                return new Decision.Already("Nobody is called about " + subject + " now.");
            }
            return Escalations.acknowledged(run, subject)
                    .<Decision>map(
                            one -> new Decision.Already(one.by().name() + " looks after " + subject + " already."))
                    .orElseGet(() -> Decision.accept(new QuestionEvent.PageAcknowledged(subject, by, now)));
        }
    }

    /** For the record; also allowed when the run is over. */
    record Note(Person by, String text) implements ControlIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            return text.isBlank()
                    ? Decision.refuse("The note is empty.", "Write it after the word: /cutover note switch felt slow")
                    : Decision.accept(new RunEvent.Noted(by, text, now));
        }
    }
}

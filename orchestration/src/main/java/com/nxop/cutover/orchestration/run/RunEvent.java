package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Something that happened in a run. Never changed once written; new kinds are added beside the old ones. */
public sealed interface RunEvent
        permits RunEvent.Whole, StepEvent, GateEvent, OutlookEvent, QuestionEvent, StakeholderEvent {

    /** The run with this in it. */
    Run applyTo(Run run, Instant at);

    /** Events about the run as a whole and its people. */
    sealed interface Whole extends RunEvent {}

    /** The first event of every run. */
    record Prepared(String run, String planDigest, Mode mode, Reach reach, Person by) implements Whole {

        /** The run that begins here. */
        public Run begin(Plan plan, Instant at) {
            return new Run(
                    new Run.Head(run, inForce(plan), mode, reach, by, at),
                    Standing.fresh(),
                    Progress.none(),
                    Readiness.none(),
                    new Roster(java.util.Map.of()),
                    new Run.Log(List.of(), List.of(), List.of()),
                    Outlook.none(),
                    1,
                    at);
        }

        private Plan inForce(Plan plan) {
            return mode == Mode.EMERGENCY ? plan.forEmergency(Set.of(Catalogue.DOCDB_WRITER.uses())) : plan;
        }

        @Override
        public Run applyTo(Run run, Instant at) {
            throw new IllegalStateException("a run is prepared once, and " + run.id() + " already is");
        }
    }

    /** The people of a role from now on, replacing those before. */
    record Staffed(String role, List<Person> people, Person by) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.roster().with(role, people));
        }
    }

    /** Automatic criteria were read. */
    record CriteriaRead(List<Evidence> evidence) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.readiness().read(evidence, at));
        }
    }

    /** A person said whether a criterion holds. */
    record CriterionSaid(String criterion, Readiness.Word word) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.readiness().said(criterion, word));
        }
    }

    /** One of two people wants to start below the bar. */
    record StartOverridden(Readiness.StartOverride override) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.readiness().overridden(override));
        }
    }

    /** The run is meant to begin then; said again, the window has moved. */
    record Scheduled(Instant start, Person by) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            // Who knew of another window does not know of this one.
            return run.with(run.standing().planned(start, at))
                    .with(run.readiness().with(Stakeholders.none()));
        }
    }

    /** The preparation is over. */
    record Started(Person by) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().started(at));
        }
    }

    /** The first change to the outside is about to be allowed; the three clocks start. */
    record ClocksStarted() implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().changing(at));
        }
    }

    /** Nothing new starts from here. */
    record Held(Person by, String reason) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().holding(new Standing.Hold(by, reason, at)));
        }
    }

    /** The hold is lifted. */
    record Resumed(Person by) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            Run released = released(run, at);
            Progress progress = released.progress();
            Duration held = run.standing()
                    .hold()
                    .map(hold -> Duration.between(hold.since(), at))
                    .orElse(Duration.ZERO);
            for (GateProgress gate : run.openGates()) {
                progress = progress.with(gate.resumed(held, at));
            }
            Progress closed = progress.closing(one -> !one.aboutStep(run), "resumed by " + by.name());
            return released.with(closed).with(run.standing().released(at));
        }

        /** Time that a step was held does not count against its timeout. */
        static Run released(Run run, Instant at) {
            Progress progress = run.progress();
            Instant since = run.standing().hold().map(Standing.Hold::since).orElse(at);
            for (StepProgress step : run.runningSteps()) {
                Instant from = step.startedAt().filter(since::isBefore).orElse(since);
                progress = progress.with(step.heldFor(Duration.between(from, at)));
            }
            return run.with(progress);
        }
    }

    /** The run turns back by a procedure. */
    record TurnedBack(String procedure, Person by, String reason) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            Run free = Resumed.released(run, at);
            return free.with(run.standing().turning(new Standing.WayBack(procedure, by, reason, at), at));
        }
    }

    /** It is over. */
    record Ended(RunState outcome, Person by, String reason, String remaining) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().over(new Standing.End(outcome, by, reason, remaining, at)));
        }
    }

    /** From now on the services are degraded at least so far, on somebody's word; told to people whenever it is news. */
    record LevelSet(int level, Person by, String reason) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().declaring(Optional.of(new Standing.Declared(level, by, reason, at))));
        }
    }

    /** The run alone decides again how far the services are degraded. */
    record LevelReleased(Person by, String reason) implements Whole {
        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.standing().declaring(Optional.empty()));
        }
    }

    /** Something for the record. */
    record Noted(Person by, String text, Instant at) implements Whole {
        @Override
        public Run applyTo(Run run, Instant when) {
            return run.plus(this);
        }
    }

    /**
     * Somebody must hear of it.
     *
     * @param subject step, gate or phase id
     * @param roles who
     * @param text what, in one sentence
     */
    record Escalated(String subject, List<String> roles, String text, Instant at) implements Whole {
        @Override
        public Run applyTo(Run run, Instant when) {
            return run.plus(this);
        }
    }
}

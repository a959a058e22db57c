package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Criterion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people want before a run starts. */
public sealed interface PreparationIntent extends Intent {

    /** Roles whose two people together may start below the bar. */
    List<String> OVERRIDERS = List.of("incident-commander", "management");

    /** These people hold the role from now on. Also allowed while the run goes on. */
    record Staff(Person by, String role, List<Person> people) implements PreparationIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.plan().role(role).isEmpty()) {
                return Decision.refuse("The plan has no role '" + role + "'.", "Its roles: " + roles(run) + ".");
            }
            if (run.roster().in(role).equals(people)) {
                return new Decision.Already("They already hold the role " + RoleNames.of(run, role) + ".");
            }
            return Decision.accept(new RunEvent.Staffed(role, people, by));
        }

        private static String roles(Run run) {
            return run.plan().roles().stream().map(one -> one.id()).collect(Collectors.joining(", "));
        }
    }

    /** A person's word on a criterion. */
    record Say(Person by, String criterion, boolean holds, String remark) implements PreparationIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            Optional<Criterion.Attest> asked = run.plan().criterion(criterion).flatMap(Criterion::confirm);
            if (asked.isEmpty()) {
                return Decision.refuse(
                        "'" + criterion + "' is not a criterion that a person confirms.",
                        "See /cutover go-no-go for those that are.");
            }
            String role = asked.get().role();
            if (!run.mayActAs(by, role)) {
                return Decision.refuse(
                        "'" + run.plan().criterion(criterion).orElseThrow().text() + "' is confirmed by "
                                + RoleNames.held(run, role) + "; you do not hold that role.",
                        "Ask somebody in that role, or change it with /cutover assign.");
            }
            Readiness.Word word = new Readiness.Word(
                    by, role, holds, remark, now, now.plus(asked.get().validFor()));
            return Decision.accept(new RunEvent.CriterionSaid(criterion, word));
        }
    }

    /** A person's yes to several criteria at once. One that is not theirs, and none of them counts. */
    record SayAll(Person by, List<String> criteria) implements PreparationIntent {
        public SayAll {
            criteria = List.copyOf(criteria);
        }

        @Override
        public Decision decide(Run run, Instant now) {
            if (criteria.isEmpty()) {
                return Decision.refuse("No criterion was chosen.", "Tick those that hold.");
            }
            List<RunEvent> said = new ArrayList<>();
            for (String criterion : criteria) {
                Decision one = new Say(by, criterion, true, "").decide(run, now);
                if (!(one instanceof Decision.Accepted accepted)) {
                    return one;
                }
                said.addAll(accepted.events());
            }
            return new Decision.Accepted(said);
        }
    }

    /** Start although the bar is not met; takes one person of each of {@link #OVERRIDERS}. */
    record InsistOnStart(Person by, String reason) implements PreparationIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.standing().startedAt().isPresent()) {
                return new Decision.Already("The run has already started.");
            }
            if (reason.isBlank()) {
                return Decision.refuse("An override needs a reason.", "Say why the run may start all the same.");
            }
            boolean spoken = run.readiness().overrides().stream()
                    .anyMatch(one -> one.by().id().equals(by.id()));
            if (spoken) {
                return new Decision.Already("You have already asked for the override; it needs a second person.");
            }
            for (String role : OVERRIDERS) {
                boolean open = run.readiness().overrides().stream()
                        .noneMatch(one -> one.role().equals(role));
                if (open && run.mayActAs(by, role)) {
                    return Decision.accept(
                            new RunEvent.StartOverridden(new Readiness.StartOverride(by, role, reason, now)));
                }
            }
            return Decision.refuse(
                    "An override takes the Incident Commander and Management; " + by.name()
                            + " holds neither role still wanted.",
                    "Ask them.");
        }
    }

    /** The run is meant to begin then: from now on people are told. It is started by a person all the same. */
    record Schedule(Person by, Instant start) implements PreparationIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.standing().startedAt().isPresent()) {
                return Decision.refuse("Run " + run.id() + " has already started.", "See /cutover status.");
            }
            if (!start.isAfter(now)) {
                return Decision.refuse(start + " is not in the future.", "Name a later time.");
            }
            boolean same = run.standing()
                    .window()
                    .filter(window -> window.start().equals(start))
                    .isPresent();
            return same
                    ? new Decision.Already("The run is already planned for " + start + ".")
                    : Decision.accept(new RunEvent.Scheduled(start, by));
        }
    }

    /** Start the prepared run. */
    record Start(Person by) implements PreparationIntent {
        @Override
        public Decision decide(Run run, Instant now) {
            if (run.standing().startedAt().isPresent()) {
                return Decision.refuse(
                        "Run " + run.id() + " has already started; one switch at a time.", "See /cutover status.");
            }
            List<GoNoGo.Line> blocking = GoNoGo.of(run, now).blocking();
            if (!blocking.isEmpty() && !overridden(run)) {
                return Decision.refuse("No-go: " + list(blocking) + ".", "Mend these, or override with two people.");
            }
            return Decision.accept(new RunEvent.Started(by));
        }

        private static boolean overridden(Run run) {
            return run.readiness().overrides().size() >= OVERRIDERS.size();
        }

        private static String list(List<GoNoGo.Line> blocking) {
            List<String> parts = new ArrayList<>();
            blocking.forEach(line -> parts.add(line.criterion().text() + " (" + line.value() + ")"));
            return String.join("; ", parts);
        }
    }
}

package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Audience;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asking those who must know of a run beforehand, and their answers. */
public sealed interface StakeholderIntent extends Intent {

    /** They are being asked, by mail; only the program asks. */
    record Ask(String audience, List<String> readers) implements StakeholderIntent {

        public Ask {
            readers = List.copyOf(readers);
        }

        @Override
        public Person by() {
            return Person.ENGINE;
        }

        @Override
        public Decision decide(Run run, Instant now) {
            boolean known = run.readiness().stakeholders().groups().containsKey(audience)
                    && run.readiness().stakeholders().of(audience).asked(readers);
            return known
                    ? new Decision.Already("They have been asked.")
                    : Decision.accept(new StakeholderEvent.StakeholdersAsked(audience, readers));
        }
    }

    /**
     * Somebody knows.
     *
     * @param readers who they are among those asked; none: all of them, on the word of the role that answers for them
     */
    record Acknowledge(Person by, String audience, List<String> readers) implements StakeholderIntent {

        public Acknowledge {
            readers = List.copyOf(readers);
        }

        @Override
        public Decision decide(Run run, Instant now) {
            Optional<Audience> known = run.plan().communications().audience(audience);
            if (known.isEmpty()) {
                return Decision.refuse(
                        "The plan tells nobody called '" + audience + "'.", "See /cutover notify acknowledgements.");
            }
            Stakeholders.Group group = run.readiness().stakeholders().of(audience);
            return readers.isEmpty() ? forAll(run, known.get(), group) : themselves(group);
        }

        private Decision themselves(Stakeholders.Group group) {
            if (!group.asked(readers)) {
                return Decision.refuse(
                        "The window has been moved since this was asked.", "Acknowledge the newer message instead.");
            }
            return group.knows(readers)
                    ? new Decision.Already("You have acknowledged already.")
                    : Decision.accept(new StakeholderEvent.StakeholdersAcknowledged(audience, readers, by));
        }

        private Decision forAll(Run run, Audience known, Stakeholders.Group group) {
            if (known.answers().isEmpty()) {
                return Decision.refuse(
                        "Nobody may speak for " + known.name() + ".", "They acknowledge by the link in their mail.");
            }
            String role = known.answers().get();
            if (!run.mayActAs(by, role)) {
                return Decision.refuse(
                        RoleNames.held(run, role) + " speaks for " + known.name() + "; you do not hold that role.",
                        "Ask somebody in that role, or change it with /cutover assign.");
            }
            return group.spokenFor().isPresent()
                    ? new Decision.Already("It is " + group.say() + ".")
                    : Decision.accept(new StakeholderEvent.StakeholdersAcknowledged(audience, readers, by));
        }
    }
}

package com.nxop.cutover.orchestration.run;

import java.time.Instant;
import java.util.List;

/** Something about those who must know of a run beforehand. Readers are marks that tell nobody's address. */
public sealed interface StakeholderEvent extends RunEvent {

    String audience();

    /** They were asked to say that they know. */
    record StakeholdersAsked(String audience, List<String> readers) implements StakeholderEvent {

        public StakeholdersAsked {
            readers = List.copyOf(readers);
        }

        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.readiness().with(run.readiness().stakeholders().asking(audience, readers)));
        }
    }

    /**
     * They know.
     *
     * @param readers who said so themselves; none: somebody has said it for all of them
     */
    record StakeholdersAcknowledged(String audience, List<String> readers, Person by) implements StakeholderEvent {

        public StakeholdersAcknowledged {
            readers = List.copyOf(readers);
        }

        @Override
        public Run applyTo(Run run, Instant at) {
            return run.with(run.readiness().with(run.readiness().stakeholders().knowing(audience, readers, by)));
        }
    }
}

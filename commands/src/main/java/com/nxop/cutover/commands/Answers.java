package com.nxop.cutover.commands;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;

/** What the core decided, as an answer. */
final class Answers {

    private Answers() {}

    static Answer of(Intent wanted, Cutover.Submitted submitted) {
        Decision decision = submitted.decision();
        if (decision instanceof Decision.Refused no) {
            return new Answer.Refused(no.reason(), no.remedy());
        }
        if (decision instanceof Decision.Already so) {
            return new Answer.Already(so.saying());
        }
        if (decision instanceof Decision.Stale old) {
            return new Answer.Stale(old.gate(), old.difference());
        }
        return new Answer.Told(Sayings.of(wanted, ((Decision.Accepted) decision).events(), submitted.run()));
    }
}

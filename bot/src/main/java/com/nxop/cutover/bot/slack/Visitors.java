package com.nxop.cutover.bot.slack;

import com.nxop.cutover.orchestration.run.Person;

/** Who comes in by Slack, and whether they belong here. */
interface Visitors {

    /** @param reason why not; empty when they do */
    record Visitor(Person person, String reason) {
        boolean welcome() {
            return reason.isEmpty();
        }
    }

    Visitor visitor(Received.Sender sender);
}

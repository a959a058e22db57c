package com.nxop.cutover.bot.outlet;

import java.time.Instant;
import java.util.Optional;

/** What has to be known about Slack after a restart. Safe for use by many threads. */
public interface SlackMemory {

    Optional<Handle> find(String subject);

    void keep(String subject, Handle handle);

    void forget(String subject);

    /** The latest status update of a run. */
    Optional<Told> told(String run);

    void tell(String run, Told told);

    /** When a status update was sent, and what it came down to. */
    record Told(Instant at, String substance) {}
}

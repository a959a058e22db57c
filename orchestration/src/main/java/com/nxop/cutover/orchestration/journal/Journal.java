package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The append-only list of events of every run. */
public interface Journal {

    /**
     * Opens a run with its first events.
     *
     * @return false when another run is open; nothing was written then
     */
    boolean open(Plan plan, Entry entry);

    /**
     * Appends events if the run still is as they were decided on, and, where an epoch is given, if the lease still has
     * that epoch. All of it in one transaction; durable when this returns, except as {@link Entry#durable} says.
     */
    Appended append(Entry entry, Basis basis);

    /** Whether something that was asked for with this key was already written for the run. */
    boolean caused(String run, String cause);

    /** Ids of all runs, the oldest first. */
    List<RunRow> runs();

    /** The runs prepared last, the newest first. */
    List<RunRow> newest(int most);

    /** One run's row. */
    Optional<RunRow> run(String id);

    /** The run that is open, if any. */
    Optional<RunRow> open();

    /** Entries after a number, oldest first. */
    List<Recorded> read(String run, long after, int limit);

    /** The plan text a run was prepared with. */
    Optional<StoredPlan> plan(String digest);

    /** When this returns, a crash of the database can take back nothing that was written to the run before the call. */
    void settle(String run);

    /** Recomputes the chain of a run. */
    ChainState verify(String run);

    /**
     * What is appended together.
     *
     * @param own how many of the events, the first ones, are the actor's; the engine adds the others, which follow from them
     * @param durable whether it must be on the disk at once; else a crash of the database, not of this program, may take
     *     the newest such entries back, never one that a durable entry follows
     */
    record Entry(
            String run,
            String actor,
            String cause,
            Instant at,
            List<RunEvent> events,
            int own,
            Optional<Long> epoch,
            boolean durable) {

        /** Of which all events are the actor's. */
        public Entry(
                String run,
                String actor,
                String cause,
                Instant at,
                List<RunEvent> events,
                Optional<Long> epoch,
                boolean durable) {
            this(run, actor, cause, at, events, events.size(), epoch, durable);
        }

        public Entry(String run, String actor, String cause, Instant at, List<RunEvent> events, Optional<Long> epoch) {
            this(run, actor, cause, at, events, epoch, true);
        }

        /**
         * Whether somebody outside the engine asked for it, who may ask again with the same cause. What the engine writes
         * follows from the version it was decided on, and so cannot be written twice.
         */
        public boolean asked() {
            return !actor.equals(Person.ENGINE.id());
        }

        /** Whose event it is, by its place. */
        String actor(int event) {
            return event < own ? actor : Person.ENGINE.id();
        }

        /** Whether the run is over with it. */
        boolean ends() {
            return events.stream().anyMatch(event -> event instanceof RunEvent.Ended);
        }
    }

    /**
     * How a run stood when something was decided on it.
     *
     * @param version number of its last entry
     * @param at time of that entry, where known: another one with the same number has another time
     */
    record Basis(long version, Optional<Instant> at) {

        public static Basis of(Run run) {
            return new Basis(run.version(), Optional.of(run.asOf()));
        }

        /** By its number alone. */
        public static Basis of(long version) {
            return new Basis(version, Optional.empty());
        }
    }

    /** What became of an append. */
    enum Appended {
        WRITTEN,
        /** Somebody else wrote first: read again, decide again. */
        VERSION_MOVED,
        /** The same cause was written before. */
        DUPLICATE,
        /** This process no longer drives the run. */
        NOT_LEADER
    }

    /**
     * A run as listed.
     *
     * @param at time of its last entry; empty where it was not read
     */
    record RunRow(String id, String planDigest, long version, boolean open, Optional<Instant> at) {}

    /** A plan file as it was, and the settings laid over it. */
    record StoredPlan(String name, String text, java.util.Map<String, String> overrides) {}

    /**
     * Whether a chain is whole.
     *
     * @param broken number of the first entry that is not what was written; empty when intact
     * @param head hash of the last entry
     */
    record ChainState(long entries, Optional<Long> broken, String head) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }
}

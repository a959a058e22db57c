package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of the orchestration room. Everything that other rooms want of runs goes through here. */
public interface Cutover {

    /** The configured plan; the one a new run is prepared from. */
    Plan plan();

    /** The run that has not ended. There is at most one. */
    Optional<Run> open();

    /** The open run, else the one that ended last. */
    Optional<Run> latest();

    Optional<Run> find(String run);

    /** Ids of all runs, the oldest first. */
    default List<String> runs() {
        return latest().map(Run::id).map(List::of).orElse(List.of());
    }

    /**
     * Prepares a run if none is open: from then on criteria are read, people confirm and hold roles.
     *
     * @param roster role id to people
     * @param key idempotency key of the request
     * @return the decision, and the open run in both cases
     */
    Submitted prepare(Person by, Terms terms, Map<String, List<Person>> roster, String key);

    /** The furthest that a run may reach here. */
    Reach reach();

    /**
     * Decides an intent on a run and writes what follows, durably, before it returns. The same key twice on the same run
     * changes nothing the second time.
     */
    Submitted submit(String run, Intent intent, String key);

    /** Entries after a number, oldest first, at most {@code limit}. */
    List<Recorded> journal(String run, long after, int limit);

    /** How a run is meant; both stay as they are to its end. */
    record Terms(Mode mode, Reach reach) {}

    /** What became of an intent, and the run as it is after it. */
    record Submitted(Decision decision, Run run) {}
}

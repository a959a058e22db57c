package com.nxop.cutover.commands;

import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Checks that belong to other rooms and are answered here in words. */
public interface Records {

    /** Every problem of the configured plan file, one a line; warnings too. */
    List<String> planProblems();

    /** Whether a run's journal is whole, for example {@code intact, 212 entries}. */
    String chain(String run);

    /** Writes a run's journal as JSON Lines, each entry as it was hashed; nothing where there is none. */
    default void export(String run, Appendable out) throws IOException {}

    /** The communication schedule of a run, or of the plan when there is none, one line each; empty where nobody keeps it. */
    default List<String> notices(View.Notify.Page page, Optional<Run> run) {
        return List.of();
    }

    /**
     * How somebody hears of what need not be answered, changed if they want it.
     *
     * @return how it is from now on, in one sentence
     */
    default String hear(Person person, Order.Hear.Wanted wanted) {
        return "Nobody here tells people one by one.";
    }

    /**
     * Sends a notice of the plan now, beside its schedule; once for each key.
     *
     * @return what became of it, in one sentence
     */
    default String tell(Run run, String notice, String key) {
        return "Nobody here keeps the communication schedule.";
    }
}

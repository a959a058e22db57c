package com.nxop.cutover.commands;

import java.util.List;

/** Checks that belong to other rooms and are answered here in words. */
public interface Records {

    /** Every problem of the configured plan file, one a line; warnings too. */
    List<String> planProblems();

    /** Whether a run's journal is whole, for example {@code intact, 212 entries}. */
    String chain(String run);
}

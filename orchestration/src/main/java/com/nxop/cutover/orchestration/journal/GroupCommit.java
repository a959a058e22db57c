package com.nxop.cutover.orchestration.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes what several runs append while a transaction is under way in the next one, so that all of it waits for the disk once. */
final class GroupCommit {

    private final EntryWriter writer;
    private final Gathering<Addition, Boolean> gathering = new Gathering<>(Addition::run, this::write);

    GroupCommit(EntryWriter writer) {
        this.writer = writer;
    }

    /**
     * False when nothing was written.
     *
     * @throws org.springframework.dao.DataAccessException when it is not known whether it was
     */
    boolean append(Addition addition) {
        return gathering.ask(addition);
    }

    /** In the order in which every process locks runs. */
    private Function<Addition, Boolean> write(List<Addition> batch) {
        Set<String> written = writer.write(
                batch.stream().sorted(Comparator.comparing(Addition::run)).toList());
        return one -> written.contains(one.run());
    }
}

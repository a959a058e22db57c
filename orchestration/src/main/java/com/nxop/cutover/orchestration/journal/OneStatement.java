package com.nxop.cutover.orchestration.journal;

import java.util.List;
import java.util.Set;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes in one statement, and so in one journey and one transaction, where the database takes changes as parts of a query:
 * an entry alone as values, which is planned and run faster, entries of several runs as columns.
 */
final class OneStatement implements EntryWriter {

    private final AsValues values;
    private final AsColumns columns;

    OneStatement(JdbcTemplate jdbc, Flush flush) {
        this.values = new AsValues(jdbc, flush);
        this.columns = new AsColumns(jdbc, flush);
    }

    @Override
    public Set<String> write(List<Addition> batch) {
        try {
            return batch.size() == 1 ? values.write(batch.get(0)) : columns.write(batch);
        } catch (DataIntegrityViolationException | PessimisticLockingFailureException refused) {
            return Set.of();
        }
    }
}

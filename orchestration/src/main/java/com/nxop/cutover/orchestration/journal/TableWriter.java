package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes table by table, on any database. */
final class TableWriter implements EntryWriter {

    private static final String MOVE =
            Addition.MOVE + " AND (? OR EXISTS (SELECT 1 FROM lease WHERE name = ? AND epoch = ?))";
    private static final String ROW = Row.INSERT + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CAUSE = Addition.INSERT_CAUSE + "VALUES (?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Flush flush;

    TableWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Flush flush) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.flush = flush;
    }

    @Override
    public Set<String> write(List<Addition> batch) {
        Set<String> written = transaction.execute(status -> {
            try {
                return tables(batch);
            } catch (DataAccessException refused) {
                status.setRollbackOnly();
                return Set.of();
            }
        });
        if (written == null || written.isEmpty()) {
            return Set.of();
        }
        if (batch.stream().anyMatch(one -> one.entry().durable())) {
            flush.force(jdbc);
        }
        return written;
    }

    private Set<String> tables(List<Addition> batch) {
        int[] moved =
                jdbc.batchUpdate(MOVE, batch.stream().map(TableWriter::move).toList());
        List<Addition> written = IntStream.range(0, moved.length)
                .filter(i -> moved[i] > 0)
                .mapToObj(batch::get)
                .toList();
        insert(
                ROW,
                written.stream()
                        .flatMap(one -> one.rows().stream())
                        .map(row -> row.values().toArray()));
        insert(CAUSE, written.stream().filter(one -> one.entry().asked()).map(TableWriter::cause));
        return written.stream().map(Addition::run).collect(Collectors.toSet());
    }

    private void insert(String text, Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        if (!all.isEmpty()) {
            jdbc.batchUpdate(text, all);
        }
    }

    private static Object[] cause(Addition one) {
        return new Object[] {one.run(), one.entry().cause(), one.version()};
    }

    private static Object[] move(Addition one) {
        Entry entry = one.entry();
        List<Object> values = new ArrayList<>(one.move());
        values.addAll(
                List.of(entry.epoch().isEmpty(), SqlLease.ENGINE, entry.epoch().orElse(0L)));
        return values.toArray();
    }
}

package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes table by table, on any database. */
final class TableWriter implements EntryWriter {

    private static final String MOVE =
            "UPDATE run SET version = ?, open_mark = CASE WHEN ? THEN NULL ELSE open_mark END"
                    + " WHERE id = ? AND version = ?"
                    + " AND EXISTS (SELECT 1 FROM journal WHERE run_id = ? AND number = ? AND hash = ?)"
                    + " AND (? OR EXISTS (SELECT 1 FROM lease WHERE name = ? AND epoch = ?))";
    private static final String ROW = "INSERT INTO journal"
            + " (run_id, number, at_utc, actor, cause, kind, body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CAUSE = "INSERT INTO cause (run_id, cause, number) VALUES (?, ?, ?)";

    private final JdbcTemplate jdbc;

    TableWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean needsTransaction(int entries) {
        return true;
    }

    @Override
    public Set<String> write(List<Addition> batch) {
        int[] moved =
                jdbc.batchUpdate(MOVE, batch.stream().map(TableWriter::move).toList());
        List<Addition> written = IntStream.range(0, moved.length)
                .filter(i -> moved[i] > 0)
                .mapToObj(batch::get)
                .toList();
        insert(ROW, written.stream().flatMap(one -> one.rows().stream()).map(Row::values));
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
        return new Object[] {
            one.version(),
            entry.ends(),
            one.run(),
            one.after().number(),
            one.run(),
            one.after().number(),
            one.after().hash(),
            entry.asked(),
            SqlLease.ENGINE,
            entry.epoch().orElse(0L)
        };
    }
}

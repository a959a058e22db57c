package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Journal.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes an entry in one statement, and so in one journey, where the database takes changes as parts of a query. */
final class OneStatement implements EntryWriter {

    private static final String ROW = "(CAST(? AS BIGINT), ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Flush flush;

    OneStatement(JdbcTemplate jdbc, Flush flush) {
        this.jdbc = jdbc;
        this.flush = flush;
    }

    @Override
    public boolean needsTransaction(int entries) {
        return entries > 1;
    }

    @Override
    public Set<String> write(List<Addition> batch) {
        boolean durable = batch.stream().anyMatch(one -> one.entry().durable());
        Map<String, List<Addition>> alike = batch.stream().collect(Collectors.groupingBy(one -> text(one, durable)));
        Set<String> written = new HashSet<>();
        alike.forEach((text, those) -> {
            int[] counts = counts(text, those);
            IntStream.range(0, counts.length)
                    .filter(i -> counts[i] > 0)
                    .forEach(i -> written.add(those.get(i).run()));
        });
        return written;
    }

    private int[] counts(String text, List<Addition> those) {
        return those.size() == 1
                ? new int[] {jdbc.update(text, values(those.get(0)))}
                : jdbc.batchUpdate(
                        text, those.stream().map(OneStatement::values).toList());
    }

    private static Object[] values(Addition one) {
        Entry entry = one.entry();
        List<Object> values = new ArrayList<>(List.of(
                one.version(),
                entry.ends(),
                one.run(),
                one.after().number(),
                one.run(),
                one.after().number(),
                one.after().hash()));
        entry.epoch().ifPresent(epoch -> values.addAll(List.of(SqlLease.ENGINE, epoch)));
        one.rows()
                .forEach(row -> values.addAll(List.of(
                        row.number(),
                        row.at(),
                        row.actor(),
                        row.cause(),
                        row.kind(),
                        row.body(),
                        row.previous(),
                        row.hash())));
        if (entry.asked()) {
            values.addAll(List.of(entry.cause(), one.version()));
        }
        return values.toArray();
    }

    private String text(Addition one, boolean durable) {
        boolean asked = one.entry().asked();
        String led = asked ? "" : " AND EXISTS (SELECT 1 FROM lease WHERE name = ? AND epoch = ?)";
        String moved = "WITH moved AS (UPDATE run SET version = ?,"
                + " open_mark = CASE WHEN ? THEN NULL ELSE open_mark END WHERE id = ? AND version = ?"
                + " AND EXISTS (SELECT 1 FROM journal WHERE run_id = ? AND number = ? AND hash = ?)" + led
                + " RETURNING id" + (durable ? "" : flush.later()) + ")";
        String rows = "INSERT INTO journal (run_id, number, at_utc, actor, cause, kind, body, previous, hash)"
                + " SELECT moved.id, entry.* FROM moved, (VALUES "
                + String.join(", ", Collections.nCopies(one.rows().size(), ROW))
                + ") AS entry (number, at_utc, actor, cause, kind, body, previous, hash)";
        String cause = "INSERT INTO cause (run_id, cause, number) SELECT id, ?, CAST(? AS BIGINT) FROM moved";
        return asked ? moved + ", written AS (" + rows + ") " + cause : moved + " " + rows;
    }
}

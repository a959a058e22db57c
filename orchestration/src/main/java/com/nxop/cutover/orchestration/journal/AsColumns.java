package com.nxop.cutover.orchestration.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statement that writes entries of several runs, of which each column is one array. */
final class AsColumns {

    private static final String RUNS = columns(
            "asked (run, before, hash, version, ends, epoch, cause)",
            "varchar bigint varchar bigint boolean bigint varchar");
    private static final String ROWS = columns(
            "entry (run, number, at_utc, actor, cause, kind, body, previous, hash)",
            "varchar bigint varchar varchar varchar varchar text varchar varchar");

    /** The hash is a query of its own: joined, it might read the whole journal. */
    private static final String MOVED = "WITH moved AS (UPDATE run SET version = asked.version,"
            + " open_mark = CASE WHEN asked.ends THEN NULL ELSE open_mark END FROM " + RUNS
            + " WHERE run.id = asked.run AND run.version = asked.before"
            + " AND asked.hash = (SELECT hash FROM journal WHERE run_id = asked.run AND number = asked.before)"
            + " AND (asked.epoch IS NULL OR asked.epoch = (SELECT epoch FROM lease WHERE name = ?))"
            + " RETURNING run.id, run.version, asked.cause";

    private static final String WRITTEN = "), written AS (" + Row.INSERT + "SELECT entry.* FROM moved JOIN " + ROWS
            + " ON entry.run = moved.id), caused AS (" + Addition.INSERT_CAUSE
            + "SELECT id, cause, version FROM moved WHERE cause IS NOT NULL) SELECT id FROM moved";

    private final JdbcTemplate jdbc;
    private final String durable;
    private final String later;

    AsColumns(JdbcTemplate jdbc, Flush flush) {
        this.jdbc = jdbc;
        this.durable = MOVED + WRITTEN;
        this.later = MOVED + flush.later() + WRITTEN;
    }

    /** The runs that were written to. */
    Set<String> write(List<Addition> batch) {
        boolean waits = batch.stream().anyMatch(one -> one.entry().durable());
        return new HashSet<>(jdbc.queryForList(waits ? durable : later, String.class, values(batch)));
    }

    private static Object[] values(List<Addition> batch) {
        List<Row> rows = batch.stream().flatMap(one -> one.rows().stream()).toList();
        return new Object[] {
            words(batch, Addition::run),
            numbers(batch, one -> one.after().number()),
            words(batch, one -> one.after().hash()),
            numbers(batch, Addition::version),
            batch.stream().map(one -> one.entry().ends()).toArray(Boolean[]::new),
            numbers(batch, one -> one.entry().epoch().orElse(null)),
            words(batch, one -> one.entry().asked() ? one.entry().cause() : null),
            SqlLease.ENGINE,
            words(rows, Row::run),
            numbers(rows, Row::number),
            words(rows, Row::at),
            words(rows, Row::actor),
            words(rows, Row::cause),
            words(rows, Row::kind),
            words(rows, Row::body),
            words(rows, Row::previous),
            words(rows, Row::hash)
        };
    }

    private static <T> String[] words(List<T> of, Function<T, String> column) {
        return of.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> of, Function<T, Long> column) {
        return of.stream().map(column).toArray(Long[]::new);
    }

    /** Queries of their own, so that a plan does not depend on how long the columns are and is made once. */
    private static String columns(String name, String types) {
        return Stream.of(types.split(" "))
                .map(type -> "(SELECT CAST(? AS " + type + "[]))")
                .collect(Collectors.joining(", ", "unnest(", ") AS " + name));
    }
}

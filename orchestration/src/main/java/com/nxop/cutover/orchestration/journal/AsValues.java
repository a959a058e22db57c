package com.nxop.cutover.orchestration.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The statement that writes one entry. */
final class AsValues {

    private static final String ROW = "(CAST(? AS BIGINT), ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Flush flush;

    AsValues(JdbcTemplate jdbc, Flush flush) {
        this.jdbc = jdbc;
        this.flush = flush;
    }

    /** Its run, if it was written. */
    Set<String> write(Addition one) {
        return jdbc.update(text(one), values(one)) > 0 ? Set.of(one.run()) : Set.of();
    }

    private static Object[] values(Addition one) {
        List<Object> values = new ArrayList<>(one.move());
        one.entry().epoch().ifPresent(epoch -> values.addAll(List.of(SqlLease.ENGINE, epoch)));
        one.rows()
                .forEach(row ->
                        values.addAll(row.values().subList(1, row.values().size())));
        if (one.entry().asked()) {
            values.addAll(List.of(one.entry().cause(), one.version()));
        }
        return values.toArray();
    }

    private String text(Addition one) {
        boolean asked = one.entry().asked();
        String led =
                one.entry().epoch().isEmpty() ? "" : " AND EXISTS (SELECT 1 FROM lease WHERE name = ? AND epoch = ?)";
        String moved = "WITH moved AS (" + Addition.MOVE + led + " RETURNING id"
                + (one.entry().durable() ? "" : flush.later()) + ")";
        String written = Row.INSERT + "SELECT moved.id, entry.* FROM moved, (VALUES "
                + String.join(", ", Collections.nCopies(one.rows().size(), ROW))
                + ") AS entry (number, at_utc, actor, cause, kind, body, previous, hash)";
        String caused = Addition.INSERT_CAUSE + "SELECT id, ?, CAST(? AS BIGINT) FROM moved";
        return asked ? moved + ", written AS (" + written + ") " + caused : moved + " " + written;
    }
}

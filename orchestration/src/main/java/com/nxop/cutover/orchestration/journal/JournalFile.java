package com.nxop.cutover.orchestration.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A journal outside of its database: JSON Lines, one entry a line exactly as it was hashed. */
public final class JournalFile {

    private static final int PAGE = 1_000;

    private final Journal journal;
    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    public JournalFile(Journal journal, JdbcClient sql) {
        this.journal = journal;
        this.sql = sql;
    }

    /** Whether a run's journal is whole. */
    public Journal.ChainState state(String run) {
        return journal.verify(run);
    }

    /** Writes the lines of a run, each with its end; nothing when there is no such run. */
    public void write(String run, Appendable out) throws IOException {
        long after = 0;
        List<Row> rows = page(run, after);
        while (!rows.isEmpty()) {
            for (Row row : rows) {
                out.append(line(row)).append('\n');
                after = row.number();
            }
            rows = page(run, after);
        }
    }

    private List<Row> page(String run, long after) {
        return sql.sql("SELECT * FROM journal WHERE run_id = ? AND number > ? ORDER BY number LIMIT " + PAGE)
                .params(run, after)
                .query(SqlJournal.ROW)
                .list();
    }

    private String line(Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", row.run());
        fields.put("number", row.number());
        fields.put("at", row.at());
        fields.put("actor", row.actor());
        fields.put("cause", row.cause());
        fields.put("kind", row.kind());
        fields.put("body", row.body());
        fields.put("previous", row.previous());
        fields.put("hash", row.hash());
        return json.writeValueAsString(fields);
    }

    /**
     * Recomputes the chain of an exported journal.
     *
     * @param head the hash its end was published with, if it is known
     * @return what is wrong, one sentence each; empty: nothing
     */
    public static List<String> problems(Path file, Optional<String> head) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            String hash = Chain.START;
            String line = lines.readLine();
            while (line != null) {
                Optional<Row> row = row(line);
                if (row.isEmpty() || !row.get().follows(number, hash)) {
                    return List.of("Entry " + (number + 1)
                            + " is not what was written: changed, removed, added or exchanged.");
                }
                number++;
                hash = row.get().hash();
                line = lines.readLine();
            }
            if (number == 0) {
                return List.of("The file has no entries; it is not a journal, or all of it was cut off.");
            }
            String end = hash;
            return head.filter(one -> !one.equals(end)).isPresent()
                    ? List.of("The journal ends with hash " + end + ", not with the published one: its end was cut off"
                            + " or rewritten.")
                    : List.of();
        }
    }

    private static Optional<Row> row(String line) {
        try {
            JsonNode node = JsonMapper.shared().readTree(line);
            return Optional.of(new Row(
                    text(node, "run"),
                    node.path("number").asLong(0),
                    text(node, "at"),
                    text(node, "actor"),
                    text(node, "cause"),
                    text(node, "kind"),
                    text(node, "body"),
                    text(node, "previous"),
                    text(node, "hash")));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}

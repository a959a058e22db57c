package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The journal in H2 or PostgreSQL. What goes on from an entry this process wrote needs no reading and is gathered with
 * what other runs write; else it is written statement by statement.
 */
public final class SqlJournal implements Journal {

    private static final String OPEN = "open";
    private static final int PAGE = 1000;
    private static final String RUNS = "SELECT id, plan_digest, version, open_mark,"
            + " (SELECT at_utc FROM journal WHERE run_id = run.id AND number = run.version) FROM run";
    private static final RowMapper<RunRow> RUN = (row, n) -> new RunRow(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4) != null,
            Optional.ofNullable(row.getString(5)).map(Instant::parse));
    static final RowMapper<Row> ROW = (row, n) -> new Row(
            row.getString("run_id"),
            row.getLong("number"),
            row.getString("at_utc"),
            row.getString("actor"),
            row.getString("cause"),
            row.getString("kind"),
            row.getString("body"),
            row.getString("previous"),
            row.getString("hash"));

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Flush flush;
    private final PlanTexts plans;
    private final GroupCommit group;
    private final SeveralStatements several;
    private final Tails tails = new Tails();
    private final EventCodec codec = new EventCodec();

    /** Every commit waits for the disk. */
    public SqlJournal(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this(jdbc, transaction, Flush.ALWAYS);
    }

    public SqlJournal(JdbcTemplate jdbc, TransactionTemplate transaction, Flush flush) {
        this.jdbc = jdbc;
        this.sql = JdbcClient.create(jdbc);
        this.transaction = transaction;
        this.flush = flush;
        this.plans = new PlanTexts(sql);
        this.group = new GroupCommit(
                flush == Flush.POSTGRESQL ? new OneStatement(jdbc, flush) : new TableWriter(jdbc, transaction, flush));
        this.several = new SeveralStatements(sql, flush, codec);
    }

    @Override
    public boolean open(Plan plan, Entry entry) {
        List<Row> rows = Row.chained(entry, 0, Chain.START, codec);
        try {
            transaction.executeWithoutResult(status -> {
                plans.keep(plan);
                sql.sql("INSERT INTO run (id, plan_digest, prepared_at, version, open_mark) VALUES (?, ?, ?, ?, ?)")
                        .params(
                                entry.run(),
                                plan.digest(),
                                entry.at().toString(),
                                entry.events().size(),
                                OPEN)
                        .update();
                several.insert(entry, rows);
            });
            flush.force(jdbc);
            tails.wrote(entry, rows);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public Appended append(Entry entry, Basis basis) {
        try {
            return known(entry, basis) ? Appended.WRITTEN : several(entry, basis);
        } catch (DuplicateKeyException twice) {
            return caused(entry.run(), entry.cause()) ? Appended.DUPLICATE : Appended.VERSION_MOVED;
        }
    }

    /** Whether it was written after the run's last entry as this process remembers it. */
    private boolean known(Entry entry, Basis basis) {
        Optional<Addition> addition = tails.of(entry.run(), basis).map(tail -> Addition.of(entry, tail, codec));
        boolean written = addition.filter(group::append).isPresent();
        if (written) {
            tails.wrote(entry, addition.get().rows());
        }
        return written;
    }

    /** Where the last entry is not known, and where the known one was not gone on from, to learn why. */
    private Appended several(Entry entry, Basis basis) {
        Appended done = transaction.execute(status -> {
            Appended outcome = several.append(entry, basis, rows -> tails.wrote(entry, rows));
            if (outcome != Appended.WRITTEN) {
                status.setRollbackOnly();
            }
            return outcome;
        });
        if (done == Appended.WRITTEN && entry.durable()) {
            flush.force(jdbc);
        }
        return done == null ? Appended.VERSION_MOVED : done;
    }

    @Override
    public boolean caused(String run, String cause) {
        return sql.sql("SELECT COUNT(*) FROM cause WHERE run_id = ? AND cause = ?")
                        .params(run, cause)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<RunRow> runs() {
        return sql.sql(RUNS + " ORDER BY prepared_at, id").query(RUN).list();
    }

    @Override
    public List<RunRow> newest(int most) {
        return sql.sql(RUNS + " ORDER BY prepared_at DESC, id DESC LIMIT " + most)
                .query(RUN)
                .list();
    }

    @Override
    public Optional<RunRow> run(String id) {
        return sql.sql(RUNS + " WHERE id = ?").param(id).query(RUN).optional();
    }

    @Override
    public Optional<RunRow> open() {
        return sql.sql(RUNS + " WHERE open_mark = ?").param(OPEN).query(RUN).optional();
    }

    @Override
    public List<Recorded> read(String run, long after, int limit) {
        return rows(run, after, limit).stream().map(row -> row.recorded(codec)).toList();
    }

    @Override
    public Optional<StoredPlan> plan(String digest) {
        return plans.find(digest);
    }

    /** A commit that waits for the disk takes those before it along. */
    @Override
    public void settle(String run) {
        if (flush == Flush.POSTGRESQL) {
            sql.sql("UPDATE run SET version = version WHERE id = ?").param(run).update();
        }
        flush.force(jdbc);
    }

    @Override
    public ChainState verify(String run) {
        long number = 0;
        String hash = Chain.START;
        List<Row> page = rows(run, 0, PAGE);
        while (!page.isEmpty()) {
            for (Row row : page) {
                if (!row.follows(number, hash)) {
                    return new ChainState(number, Optional.of(number + 1), hash);
                }
                number = row.number();
                hash = row.hash();
            }
            page = rows(run, number, PAGE);
        }
        return whole(run, number, hash);
    }

    private ChainState whole(String run, long number, String hash) {
        long version = run(run).map(RunRow::version).orElse(0L);
        boolean shorter = version != number;
        return new ChainState(number, shorter ? Optional.of(number + 1) : Optional.empty(), hash);
    }

    private List<Row> rows(String run, long after, int limit) {
        return sql.sql("SELECT * FROM journal WHERE run_id = ? AND number > ? ORDER BY number LIMIT " + limit)
                .params(run, after)
                .query(ROW)
                .list();
    }
}

package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs in a database that another process drives: to be read only. */
final class Reading implements Cutover {

    private static final int PAGE = 5_000;

    private final Journal journal;
    private final RunStore store;

    Reading(Database database, Clock clock) {
        this.journal = new SqlJournal(database.jdbc(), database.transactions());
        this.store = new RunStore(
                journal,
                clock,
                (digest, stored) -> PlanFile.read(stored.text(), stored.name(), stored.overrides())
                        .plan()
                        .orElseThrow());
    }

    List<Recorded> entries() {
        return latest().map(run -> journal.read(run.id(), 0, PAGE)).orElse(List.of());
    }

    long version() {
        List<Journal.RunRow> runs = journal.runs();
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).version();
    }

    boolean intact() {
        return latest().filter(run -> journal.verify(run.id()).intact()).isPresent();
    }

    @Override
    public Plan plan() {
        return latest().orElseThrow().plan();
    }

    @Override
    public Optional<Run> open() {
        return store.open();
    }

    @Override
    public Optional<Run> latest() {
        return store.latest();
    }

    @Override
    public Optional<Run> find(String run) {
        return store.find(run);
    }

    @Override
    public Reach reach() {
        return latest().orElseThrow().head().reach();
    }

    @Override
    public Submitted prepare(Person by, Terms terms, Map<String, List<Person>> roster, String key) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public Submitted submit(String run, Intent intent, String key) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public List<Recorded> journal(String run, long after, int limit) {
        return journal.read(run, after, limit);
    }
}

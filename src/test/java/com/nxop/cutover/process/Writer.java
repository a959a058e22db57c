package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Appends to a journal for ever, and prints the number of each entry once the journal has acknowledged it. */
public final class Writer {

    private static final Person WRITER = new Person("U-writer", "Writer");
    private static final Instant AT = Instant.parse("2026-12-01T02:30:00Z");

    private Writer() {}

    public static void main(String[] arguments) {
        Database database = Database.at(arguments[0]);
        Journal journal = new SqlJournal(database.jdbc(), database.transactions());
        if (journal.open().isEmpty()) {
            Plan plan = Rig.nxop();
            journal.open(
                    plan,
                    entry("begin", new RunEvent.Prepared("R-1", plan.digest(), Mode.PLANNED, Reach.LIVE, WRITER)));
        }
        long version = journal.run("R-1").orElseThrow().version();
        while (true) {
            Journal.Appended done = journal.append(
                    entry("n" + version, new RunEvent.Noted(WRITER, "n", AT)), Journal.Basis.of(version));
            if (done != Journal.Appended.WRITTEN) {
                throw new IllegalStateException(done + " at " + version);
            }
            version++;
            System.out.println(version);
        }
    }

    private static Journal.Entry entry(String cause, RunEvent event) {
        return new Journal.Entry("R-1", WRITER.id(), cause, AT, List.of(event), Optional.empty());
    }
}

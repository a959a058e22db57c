package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** S12, S13, S16, S17, S18: what is written, and under which right. */
final class JournalRows implements Row {

    private final Stage stage;
    private final Set<String> causes = new HashSet<>();
    private String hash = "0".repeat(64);
    private long number;

    JournalRows(Stage stage) {
        this.stage = stage;
    }

    /** What was written at once. */
    void batch(List<Recorded> entries) {
        s13OneCauseOneChange(entries);
        entries.forEach(this::s18GaplessAndChained);
    }

    void fellBack(List<Recorded> left) {
        causes.clear();
        left.forEach(entry -> causes.add(entry.cause().replace("'", "")));
        number = left.size();
        hash = left.get(left.size() - 1).hash();
    }

    private void s13OneCauseOneChange(List<Recorded> entries) {
        for (String cause : entries.stream()
                .map(entry -> entry.cause().replace("'", ""))
                .distinct()
                .toList()) {
            if (!causes.add(cause)) {
                throw new Violation("S13", "cause " + cause + " made a second change");
            }
        }
    }

    private void s18GaplessAndChained(Recorded entry) {
        if (entry.number() != number + 1 || !entry.previous().equals(hash)) {
            throw new Violation("S18", "entry " + entry.number() + " does not follow entry " + number);
        }
        number = entry.number();
        hash = entry.hash();
    }

    void oneOpenRun() {
        long open = stage.book.runs().stream().filter(Journal.RunRow::open).count();
        if (open > 1) {
            stage.invariants.broken("S16", open + " runs are open");
        }
    }

    /** S12, in the journal: nothing is written under an old epoch, and the engine writes under one. */
    void appended(Journal.Entry entry, Appended done) {
        if (done != Appended.WRITTEN) {
            return;
        }
        boolean stale =
                entry.epoch().filter(epoch -> epoch != stage.lease.epoch()).isPresent();
        if (stale) {
            throw new Violation("S12", "written under epoch " + entry.epoch() + " of " + stage.lease.epoch());
        }
        if (entry.actor().equals(Person.ENGINE.id()) && entry.epoch().isEmpty()) {
            throw new Violation("S12", "the engine wrote without an epoch");
        }
        if (!stands(entry)) {
            throw new Violation("S19", "said to be written and is not: " + entry.events());
        }
    }

    private boolean stands(Journal.Entry entry) {
        long version = stage.book.run(entry.run()).orElseThrow().version();
        int size = entry.events().size();
        return stage.book.read(entry.run(), version - size, size).stream()
                .allMatch(row -> row.cause().equals(entry.cause()));
    }

    @Override
    public void entry(Moment moment) {
        if (moment.entry().at().isBefore(moment.before().asOf())) {
            throw new Violation("S24", "entry " + moment.entry().number() + " is older than the one before");
        }
        if (moment.entry().event() instanceof RunEvent.Prepared) {
            throw new Violation("S17", "prepared twice");
        }
        if (!moment.after().plan().digest().equals(stage.plan.digest())) {
            throw new Violation("S17", "the digest changed");
        }
    }

    void whole() {
        Journal.ChainState chain = stage.book.verify(Stage.RUN);
        if (!chain.intact()) {
            throw new Violation("S18", "the chain is broken at entry " + chain.broken());
        }
    }
}

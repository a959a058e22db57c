package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the true journal as it grows and holds every row against it. The first breach is kept, whoever swallows it. */
final class Invariants {

    private static final int PAGE = 500;

    private final Stage stage;
    private final JournalRows journal;
    private final EndRows ends;
    private final DefaultRows defaults;
    private final BackRows back = new BackRows();
    private final List<Row> rows;
    private @Nullable Run run;
    private @Nullable Violation first;

    Invariants(Stage stage) {
        this.stage = stage;
        this.journal = new JournalRows(stage);
        this.ends = new EndRows(stage);
        this.defaults = new DefaultRows(stage);
        this.rows = List.of(
                journal,
                new GateRows(stage),
                new ApprovalRows(stage),
                new StepRows(stage),
                new AnswerRows(stage),
                new SendRows(stage),
                new TimeRows(stage),
                defaults,
                back,
                ends);
    }

    /** Takes in what was written since the last look. */
    void look() {
        look(stage.time.now());
    }

    private void look(Instant decided) {
        journal.oneOpenRun();
        long version = run == null ? 0 : run.version();
        List<Recorded> fresh = stage.book.read(Stage.RUN, version, PAGE);
        if (!fresh.isEmpty()) {
            keeping(() -> journal.batch(fresh));
        }
        for (Recorded entry : fresh) {
            take(entry, decided);
        }
    }

    /** The newest entries are gone from the journal; what they said was good news that can be had again. */
    void fellBack() {
        List<Recorded> left = stage.book.read(Stage.RUN, 0, Integer.MAX_VALUE / 2);
        Run again = left.get(0).event() instanceof RunEvent.Prepared prepared
                ? prepared.begin(stage.plan, left.get(0).at())
                : thrown("S18", "the first entry is no preparation");
        for (Recorded entry : left.subList(1, left.size())) {
            again = again.after(entry.event(), entry.number(), entry.at());
        }
        run = again;
        journal.fellBack(left);
    }

    private void take(Recorded entry, Instant decided) {
        Run before = run;
        if (before == null) {
            stage.reached.event(entry.event());
            run = entry.event() instanceof RunEvent.Prepared prepared
                    ? prepared.begin(stage.plan, entry.at())
                    : thrown("S18", "the first entry is no preparation");
            return;
        }
        Run after = before.after(entry.event(), entry.number(), entry.at());
        run = after;
        stage.reached.event(entry.event());
        stage.reached.state(after.state());
        Row.Moment moment = new Row.Moment(before, entry, after, stage.time.now(), decided);
        keeping(() -> rows.forEach(row -> row.entry(moment)));
    }

    /** A process was told that its entry was written, or not. */
    void appended(Journal.Entry entry, Appended done, Instant decided) {
        look(decided);
        keeping(() -> journal.appended(entry, done));
    }

    void sending(Replica process, ActionType type, StepContext step) {
        look();
        Run now = run();
        keeping(() -> rows.forEach(row -> row.sending(now, process, type, step)));
    }

    Run run() {
        return Optional.ofNullable(run).orElseThrow(() -> new IllegalStateException("nothing is prepared yet"));
    }

    DefaultRows defaults() {
        return defaults;
    }

    /** The way back of the run, once it has turned. */
    Optional<BackRows.Turn> back() {
        return back.last();
    }

    boolean prepared() {
        return run != null;
    }

    /** At the very end: the chain, and what every process believes. */
    void finish() {
        look();
        keeping(journal::whole);
        keeping(() -> ends.s33TheEndIsTrue(run()));
    }

    private void keeping(Runnable check) {
        try {
            check.run();
        } catch (Violation violation) {
            if (first == null) {
                first = violation;
            }
            throw violation;
        }
    }

    void broken(String row, String text) {
        keeping(() -> thrown(row, text));
    }

    private static Run thrown(String row, String text) {
        throw new Violation(row, text);
    }

    Optional<Violation> first() {
        return Optional.ofNullable(first);
    }
}

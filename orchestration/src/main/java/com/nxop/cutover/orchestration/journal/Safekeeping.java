package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.journal.Anchor.Mark;
import com.nxop.cutover.orchestration.journal.Journal.ChainState;
import com.nxop.cutover.orchestration.journal.Journal.RunRow;
import java.util.List;
import java.util.Optional;

/**
 * Compares the journal of the newest run with itself and with what was anchored. As long as they do not agree nothing is
 * written: a run that rests on something else than what was written holds for a human.
 */
public final class Safekeeping {

    private static final int SHOWN = 16;

    private final Journal journal;
    private final RunStore store;
    private final Anchor anchor;

    public Safekeeping(Journal journal, RunStore store, Anchor anchor) {
        this.journal = journal;
        this.store = store;
        this.anchor = anchor;
    }

    /** What is wrong, if anything; the store takes nothing while something is. */
    public synchronized Optional<Trouble> check() {
        Optional<Trouble> found = find();
        store.distrust(found.map(Trouble::what));
        return found;
    }

    /** What does not agree, in one sentence, and the run it is about. */
    public record Trouble(String run, String what) {}

    private Optional<Trouble> find() {
        Optional<Mark> mark = anchor.last();
        Optional<RunRow> newest = newest();
        Optional<Trouble> lost = mark.filter(one -> journal.run(one.run()).isEmpty())
                .map(one -> new Trouble(
                        one.run(),
                        "The database knows nothing of run " + one.run() + ", which had reached entry " + one.number()
                                + "; it is older than what was anchored, or another one. " + remedy()));
        if (lost.isPresent() || newest.isEmpty()) {
            return lost;
        }
        String run = newest.get().id();
        ChainState state = journal.verify(run);
        return broken(run, state)
                .or(() -> mark.filter(one -> one.run().equals(run)).flatMap(one -> behind(one, state)))
                .or(() -> unreadable(run))
                .or(() -> keep(run, state, mark));
    }

    private Optional<RunRow> newest() {
        List<RunRow> runs = journal.runs();
        return journal.open().or(() -> runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1)));
    }

    private Optional<Trouble> broken(String run, ChainState state) {
        return state.broken()
                .map(number -> new Trouble(
                        run,
                        "Entry " + number + " of run " + run
                                + " is not what was written: it was changed, removed, added"
                                + " or exchanged. Compare with a backup; the entries before it are whole."));
    }

    private Optional<Trouble> behind(Mark mark, ChainState state) {
        if (mark.number() > state.entries()) {
            return Optional.of(new Trouble(
                    mark.run(),
                    "The database came back older than it was: run " + mark.run() + " ends at entry " + state.entries()
                            + ", but had reached entry " + mark.number() + " (hash " + shown(mark.hash()) + "). "
                            + remedy()));
        }
        String now = journal.read(mark.run(), mark.number() - 1, 1).stream()
                .map(Recorded::hash)
                .findFirst()
                .orElse("");
        return now.equals(mark.hash())
                ? Optional.empty()
                : Optional.of(new Trouble(
                        mark.run(),
                        "The end of the journal was rewritten: entry " + mark.number() + " of run " + mark.run()
                                + " was anchored with hash " + shown(mark.hash()) + " and has " + shown(now) + ". "
                                + remedy()));
    }

    private String remedy() {
        return "Bring back the right database. If this is the right one, stop the program, remove the anchor ("
                + anchor.where() + ") and start it again.";
    }

    private Optional<Trouble> unreadable(String run) {
        try {
            store.find(run);
            return Optional.empty();
        } catch (JournalBroken why) {
            return Optional.of(new Trouble(run, String.valueOf(why.getMessage())));
        }
    }

    private Optional<Trouble> keep(String run, ChainState state, Optional<Mark> before) {
        Mark mark = new Mark(run, state.entries(), state.head());
        if (!before.equals(Optional.of(mark))) {
            journal.settle(run);
            anchor.keep(mark);
        }
        return Optional.empty();
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }
}

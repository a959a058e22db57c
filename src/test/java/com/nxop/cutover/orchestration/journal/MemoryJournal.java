package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal without a database that keeps the same contract, text and hashes included. */
public final class MemoryJournal implements Journal {

    /** One for all: it learns how each kind is written, which takes a while. */
    private static final EventCodec CODEC = new EventCodec();

    private final Map<String, Book> books = new LinkedHashMap<>();
    private final Map<String, StoredPlan> plans = new HashMap<>();
    private final MemoryLease lease;

    public MemoryJournal(MemoryLease lease) {
        this.lease = lease;
    }

    @Override
    public synchronized boolean open(Plan plan, Entry entry) {
        if (books.containsKey(entry.run()) || open().isPresent()) {
            return false;
        }
        plans.putIfAbsent(plan.digest(), new StoredPlan(plan.id(), plan.text(), plan.settings()));
        Book book = new Book(plan.digest());
        books.put(entry.run(), book);
        book.write(entry);
        return true;
    }

    @Override
    public synchronized Appended append(Entry entry, Basis basis) {
        Book book = books.get(entry.run());
        if (book == null || !book.is(basis)) {
            return Appended.VERSION_MOVED;
        }
        if (entry.epoch().filter(epoch -> epoch != lease.epoch()).isPresent()) {
            return Appended.NOT_LEADER;
        }
        if (entry.asked() && book.causes.containsKey(entry.cause())) {
            return Appended.DUPLICATE;
        }
        book.write(entry);
        return Appended.WRITTEN;
    }

    @Override
    public synchronized boolean caused(String run, String cause) {
        return books.containsKey(run) && books.get(run).causes.containsKey(cause);
    }

    @Override
    public synchronized List<RunRow> newest(int most) {
        List<RunRow> newestFirst = new ArrayList<>(runs());
        Collections.reverse(newestFirst);
        return newestFirst.subList(0, Math.min(most, newestFirst.size()));
    }

    @Override
    public synchronized List<RunRow> runs() {
        return books.entrySet().stream()
                .map(book -> book.getValue().row(book.getKey()))
                .toList();
    }

    @Override
    public synchronized Optional<RunRow> run(String id) {
        return Optional.ofNullable(books.get(id)).map(book -> book.row(id));
    }

    @Override
    public synchronized Optional<RunRow> open() {
        return runs().stream().filter(RunRow::open).findFirst();
    }

    @Override
    public synchronized List<Recorded> read(String run, long after, int limit) {
        List<Recorded> all =
                Optional.ofNullable(books.get(run)).map(book -> book.entries).orElse(List.of());
        int from = (int) Math.min(after, all.size());
        return List.copyOf(all.subList(from, Math.min(all.size(), from + limit)));
    }

    @Override
    public synchronized Optional<StoredPlan> plan(String digest) {
        return Optional.ofNullable(plans.get(digest));
    }

    @Override
    public synchronized void settle(String run) {
        books.get(run).settle();
    }

    /** The database crashes and starts again: what need not have been on the disk is gone. Says how many entries. */
    public synchronized int fallBack(String run) {
        return books.get(run).fallBack();
    }

    /** Also reads every text back: what was decoded must be what was once written. */
    @Override
    public synchronized ChainState verify(String run) {
        Book book = books.get(run);
        String hash = Chain.START;
        for (int i = 0; i < book.rows.size(); i++) {
            Row row = book.rows.get(i);
            boolean same = row.recorded(CODEC).equals(book.entries.get(i));
            if (!same || !row.follows(i, hash)) {
                return new ChainState(i, Optional.of(i + 1L), hash);
            }
            hash = row.hash();
        }
        return new ChainState(book.rows.size(), Optional.empty(), hash);
    }

    /** The rows of one run. */
    private static final class Book {

        private final String digest;
        private final List<Row> rows = new ArrayList<>();
        private final List<Recorded> entries = new ArrayList<>();
        /** By what was wanted: the number of the last entry that came of it. */
        private final Map<String, Integer> causes = new HashMap<>();

        private boolean open = true;
        private int onDisk;

        private Book(String digest) {
            this.digest = digest;
        }

        private RunRow row(String id) {
            return new RunRow(id, digest, rows.size(), open, Optional.of(last().at()));
        }

        private Recorded last() {
            return entries.get(entries.size() - 1);
        }

        private boolean is(Basis basis) {
            return rows.size() == basis.version()
                    && basis.at().filter(at -> !at.equals(last().at())).isEmpty();
        }

        private void settle() {
            onDisk = rows.size();
        }

        private int fallBack() {
            int lost = rows.size() - onDisk;
            rows.subList(onDisk, rows.size()).clear();
            entries.subList(onDisk, entries.size()).clear();
            causes.values().removeIf(number -> number > onDisk);
            return lost;
        }

        private void write(Entry entry) {
            String last =
                    rows.isEmpty() ? Chain.START : rows.get(rows.size() - 1).hash();
            List<Row> added = Row.chained(entry, rows.size(), last, CODEC);
            rows.addAll(added);
            for (int i = 0; i < added.size(); i++) {
                entries.add(recorded(added.get(i), entry.at(), entry.events().get(i)));
            }
            open = open && !entry.ends();
            if (entry.asked()) {
                causes.put(entry.cause(), rows.size());
            }
            if (entry.durable()) {
                settle();
            }
        }

        /** Without reading the body back, which a simulation has no time for. */
        private static Recorded recorded(Row row, Instant at, RunEvent event) {
            return new Recorded(
                    row.run(),
                    row.number(),
                    at.truncatedTo(ChronoUnit.MICROS),
                    row.actor(),
                    row.cause(),
                    event,
                    row.previous(),
                    row.hash());
        }
    }
}

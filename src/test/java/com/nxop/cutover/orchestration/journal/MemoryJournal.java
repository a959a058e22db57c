package com.nxop.cutover.orchestration.journal;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A journal without a database that keeps the same contract, text and hashes included. */
public final class MemoryJournal implements Journal {

    private final EventCodec codec = new EventCodec();
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
        book.write(entry, codec);
        return true;
    }

    @Override
    public synchronized Appended append(Entry entry, long version) {
        Book book = books.get(entry.run());
        if (book == null || book.rows.size() != version) {
            return Appended.VERSION_MOVED;
        }
        if (entry.epoch().filter(epoch -> epoch != lease.epoch()).isPresent()) {
            return Appended.NOT_LEADER;
        }
        if (book.causes.contains(entry.cause())) {
            return Appended.DUPLICATE;
        }
        book.write(entry, codec);
        return Appended.WRITTEN;
    }

    @Override
    public synchronized boolean caused(String run, String cause) {
        return books.containsKey(run) && books.get(run).causes.contains(cause);
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

    /** Also reads every text back: what was decoded must be what was once written. */
    @Override
    public synchronized ChainState verify(String run) {
        Book book = books.get(run);
        String hash = Chain.START;
        for (int i = 0; i < book.rows.size(); i++) {
            Row row = book.rows.get(i);
            boolean same = row.recorded(codec).equals(book.entries.get(i));
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
        private final Set<String> causes = new HashSet<>();
        private boolean open = true;

        private Book(String digest) {
            this.digest = digest;
        }

        private RunRow row(String id) {
            return new RunRow(id, digest, rows.size(), open);
        }

        private void write(Entry entry, EventCodec codec) {
            String at = entry.at().truncatedTo(ChronoUnit.MICROS).toString();
            for (RunEvent event : entry.events()) {
                String previous =
                        rows.isEmpty() ? Chain.START : rows.get(rows.size() - 1).hash();
                Row bare = new Row(
                        entry.run(),
                        rows.size() + 1L,
                        at,
                        entry.actor(),
                        entry.cause(),
                        codec.kind(event),
                        codec.body(event),
                        previous,
                        "");
                String hash = Chain.hash(previous, bare.fields());
                add(bare, hash, event, entry);
                open = open && !(event instanceof RunEvent.Ended);
            }
            causes.add(entry.cause());
        }

        private void add(Row bare, String hash, RunEvent event, Entry entry) {
            rows.add(new Row(
                    bare.run(),
                    bare.number(),
                    bare.at(),
                    bare.actor(),
                    bare.cause(),
                    bare.kind(),
                    bare.body(),
                    bare.previous(),
                    hash));
            entries.add(new Recorded(
                    bare.run(),
                    bare.number(),
                    entry.at().truncatedTo(ChronoUnit.MICROS),
                    bare.actor(),
                    bare.cause(),
                    event,
                    bare.previous(),
                    hash));
        }
    }
}

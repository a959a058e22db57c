package com.nxop.cutover.orchestration.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gathers what several runs append while a transaction is under way into the next one, so that all of it waits for the
 * disk once. Nobody waits to be gathered: whoever finds no transaction under way begins one, and whoever is first in the
 * queue at its end begins the next.
 */
final class GroupCommit {

    /** So that a transaction stays short. */
    private static final int MOST = 64;

    private final TransactionTemplate transaction;
    private final EntryWriter writer;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean writing;

    GroupCommit(TransactionTemplate transaction, EntryWriter writer) {
        this.transaction = transaction;
        this.writer = writer;
    }

    /**
     * False when nothing was written.
     *
     * @throws DataAccessException when it is not known whether it was
     */
    boolean append(Addition addition) {
        Waiting mine = new Waiting(addition);
        if (queued(mine) || mine.leads()) {
            lead();
        }
        return mine.written();
    }

    /** Whether its thread is to write at once. */
    private synchronized boolean queued(Waiting mine) {
        queue.add(mine);
        boolean first = !writing;
        writing = true;
        return first;
    }

    private void lead() {
        List<Waiting> batch = next();
        try {
            write(batch);
        } finally {
            handOver();
            batch.forEach(Waiting::over);
        }
    }

    /** Who waits, up to a second of the same run; in the order in which every process locks runs. */
    private synchronized List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST && !queue.isEmpty()) {
            String run = queue.peek().run();
            if (batch.stream().anyMatch(one -> one.run().equals(run))) {
                break;
            }
            batch.add(queue.remove());
        }
        batch.sort(Comparator.comparing(Waiting::run));
        return batch;
    }

    private synchronized void handOver() {
        writing = !queue.isEmpty();
        if (writing) {
            queue.peek().lead();
        }
    }

    private void write(List<Waiting> batch) {
        List<Addition> additions = batch.stream().map(Waiting::addition).toList();
        try {
            Set<String> written = writer.needsTransaction(batch.size()) ? together(additions) : writer.write(additions);
            batch.forEach(one -> one.wrote(written.contains(one.run())));
        } catch (RuntimeException unknown) {
            batch.forEach(one -> one.failed(unknown));
        }
    }

    /** One that the database refuses takes the others back with it; then each is tried alone. */
    private Set<String> together(List<Addition> additions) {
        Set<String> written = transaction.execute(status -> {
            try {
                return writer.write(additions);
            } catch (DataAccessException refused) {
                status.setRollbackOnly();
                return Set.of();
            }
        });
        return written == null ? Set.of() : written;
    }

    /** An addition and the thread that waits for it. */
    private static final class Waiting {

        private final Addition addition;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private boolean written;
        private Optional<RuntimeException> trouble = Optional.empty();

        private Waiting(Addition addition) {
            this.addition = addition;
        }

        private Addition addition() {
            return addition;
        }

        private String run() {
            return addition.run();
        }

        /** Waits until it is over, or until its thread has to write. */
        private boolean leads() {
            return turn.join();
        }

        private void lead() {
            turn.complete(true);
        }

        private void over() {
            turn.complete(false);
        }

        private void wrote(boolean done) {
            written = done;
        }

        private void failed(RuntimeException why) {
            trouble = Optional.of(why);
        }

        private boolean written() {
            trouble.ifPresent(why -> {
                throw why;
            });
            return written;
        }
    }
}

package com.nxop.cutover.orchestration.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Gathers what several threads ask while an answer is under way into the next question, so that all of it makes one journey.
 * Nobody waits to be gathered: whoever finds nothing under way asks at once, and whoever is first in the queue when an answer
 * has come asks next. So every answer is of a question that was put after its asker came.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Gathering<Q, A> {

    /** So that one journey stays short. */
    private static final int MOST = 64;

    private final Function<Q, Object> subject;
    private final Function<List<Q>, Function<Q, A>> answering;
    private final Deque<Asker<Q, A>> queue = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param subject of which only one is asked at a time
     * @param answering asks all of them and knows each one's answer; what it throws is everybody's answer
     */
    Gathering(Function<Q, Object> subject, Function<List<Q>, Function<Q, A>> answering) {
        this.subject = subject;
        this.answering = answering;
    }

    A ask(Q question) {
        Asker<Q, A> mine = new Asker<>(question);
        if (queued(mine) || mine.leads()) {
            lead();
        }
        return mine.answer();
    }

    /** Whether its thread is to ask at once. */
    private synchronized boolean queued(Asker<Q, A> mine) {
        queue.add(mine);
        boolean first = !busy;
        busy = true;
        return first;
    }

    private void lead() {
        List<Asker<Q, A>> batch = next();
        try {
            answer(batch);
        } finally {
            handOver();
            batch.forEach(Asker::over);
        }
    }

    /** Who waits, up to a second one about the same subject. */
    private synchronized List<Asker<Q, A>> next() {
        List<Asker<Q, A>> batch = new ArrayList<>();
        Set<Object> subjects = new HashSet<>();
        while (batch.size() < MOST
                && !queue.isEmpty()
                && subjects.add(subject.apply(queue.peek().question()))) {
            batch.add(queue.remove());
        }
        return batch;
    }

    private void answer(List<Asker<Q, A>> batch) {
        try {
            Function<Q, A> answers =
                    answering.apply(batch.stream().map(Asker::question).toList());
            batch.forEach(one -> one.answered(answers.apply(one.question())));
        } catch (RuntimeException trouble) {
            batch.forEach(one -> one.failed(trouble));
        }
    }

    private synchronized void handOver() {
        busy = !queue.isEmpty();
        if (busy) {
            queue.peek().lead();
        }
    }

    /** A question and the thread that waits for its answer. */
    private static final class Asker<Q, A> {

        private final Q question;
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();
        private Optional<A> answer = Optional.empty();
        private Optional<RuntimeException> trouble = Optional.empty();

        private Asker(Q question) {
            this.question = question;
        }

        private Q question() {
            return question;
        }

        /** Waits until it is over, or until its thread has to ask. */
        private boolean leads() {
            return turn.join();
        }

        private void lead() {
            turn.complete(true);
        }

        private void over() {
            turn.complete(false);
        }

        private void answered(A with) {
            answer = Optional.of(with);
        }

        private void failed(RuntimeException why) {
            trouble = Optional.of(why);
        }

        private A answer() {
            trouble.ifPresent(why -> {
                throw why;
            });
            return answer.orElseThrow();
        }
    }
}

package com.nxop.cutover.bot.slack;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** A few threads; what belongs to one person keeps to one of them, and so to its order. */
final class Lanes implements AutoCloseable {

    private static final int WIDTH = 4;
    private static final int WAITING = 500;

    private final List<ThreadPoolExecutor> lanes =
            IntStream.range(0, WIDTH).mapToObj(Lanes::lane).toList();

    private static ThreadPoolExecutor lane(int number) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
            Thread thread = new Thread(work, "slack-" + number);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** False when there is no room; the work is not done then. */
    boolean offer(String person, Runnable work) {
        try {
            lanes.get(Math.floorMod(person.hashCode(), WIDTH)).execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    @Override
    public void close() {
        lanes.forEach(ThreadPoolExecutor::shutdown);
        lanes.forEach(QuietEnd::of);
    }
}

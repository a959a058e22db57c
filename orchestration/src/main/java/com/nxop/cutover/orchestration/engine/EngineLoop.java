package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the engine whenever something happened or its time has come. */
public final class EngineLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
    private static final int WORKERS = 24;
    private static final int GATHERERS = 6;
    private static final long STOP_SECONDS = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** A turn asks the database a few times; one that takes longer does not come back. */
    private static final Duration HUNG = Duration.ofSeconds(10);

    private final Semaphore signal = new Semaphore(0);
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> daemon(task, "step-worker"));
    private final ExecutorService gatherers = Executors.newFixedThreadPool(GATHERERS, task -> daemon(task, "gatherer"));
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "lease"));
    private final Engine engine;
    private final Leadership leadership;
    private final Clock clock;
    private final Pace pace;
    private final Thread thread;
    private volatile Instant turnedAt;
    private volatile boolean stopping;

    public EngineLoop(EngineParts parts, Pace pace) {
        this.engine = new Engine(parts, new Threads(workers, gatherers, this::wake, () -> !stopping));
        this.leadership = parts.leadership();
        this.clock = parts.clock();
        this.pace = pace;
        this.turnedAt = clock.instant();
        this.thread = daemon(this::run, "engine");
        parts.store().onAppend(this::wake);
    }

    public void start() {
        renew();
        long rhythm = leadership.rhythm().toMillis();
        Future<?> unused = renewal.scheduleWithFixedDelay(this::renew, rhythm, rhythm, TimeUnit.MILLISECONDS);
        thread.start();
    }

    /** The lease is kept for as long as the engine turns: another process takes over from one that hangs. */
    void renew() {
        try {
            Duration since = pace.real(Duration.between(turnedAt, clock.instant()));
            if (since.compareTo(HUNG) <= 0) {
                leadership.renew();
            } else {
                LOG.error(
                        "The engine has not turned for {} s; the lease is left to another process", since.toSeconds());
            }
        } catch (RuntimeException trouble) {
            LOG.warn("The lease could not be renewed; it is tried again", trouble);
        }
    }

    /** Something happened: turn at once. */
    public void wake() {
        signal.release();
    }

    private void run() {
        boolean woken = false;
        while (!stopping) {
            Instant next = turn(woken);
            turnedAt = clock.instant();
            Duration span = pace.real(Duration.between(clock.instant(), next));
            long wait = Math.max(1, Math.min(LONGEST_WAIT.toMillis(), span.toMillis()));
            try {
                woken = signal.tryAcquire(wait, TimeUnit.MILLISECONDS);
                if (woken) {
                    signal.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Instant turn(boolean woken) {
        try {
            return woken ? engine.turnAfterOwn() : engine.turn();
        } catch (RuntimeException trouble) {
            LOG.error("The engine could not take its turn; nothing new is started, it tries again", trouble);
            return clock.instant().plus(LONGEST_WAIT);
        }
    }

    /** Starts nothing new, lets what is under way end within a few seconds, then gives up the lease. */
    @Override
    public void close() {
        stopping = true;
        wake();
        workers.shutdown();
        gatherers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some calls were still under way at the stop; they are looked at again after the restart");
            }
            thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        QuietEnd.of(renewal);
        leadership.release();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.engine.Pace;
import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets a task look at the clock again and again, on a thread of its own, quicker where time runs quicker. */
public final class Bell implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final String what;
    private final Runnable task;
    private final Pace pace;
    private final ScheduledExecutorService thread;
    private volatile boolean running;

    public Bell(String what, Runnable task, Pace pace) {
        this.what = what;
        this.task = task;
        this.pace = pace;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread one = new Thread(work, what);
            one.setDaemon(true);
            return one;
        });
    }

    @Override
    public void start() {
        running = true;
        Duration every = pace.real(EVERY);
        long millis = (every.compareTo(SHORTEST) < 0 ? SHORTEST : every).toMillis();
        var unused = thread.scheduleWithFixedDelay(this::ring, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void ring() {
        try {
            task.run();
        } catch (RuntimeException trouble) {
            LOG.warn("The {} stumbled; it is tried again", what, trouble);
        }
    }

    @Override
    public void stop() {
        running = false;
        QuietEnd.of(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

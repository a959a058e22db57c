package com.nxop.cutover.notifications.pager;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The one thread that empties the pager's outbox. */
public final class PagerPump implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PagerPump.class);
    private static final long EVERY_MILLIS = 1000;

    private final Runnable round;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "pager");
        one.setDaemon(true);
        return one;
    });
    private volatile boolean running;

    /** @param round sends what is due */
    public PagerPump(Runnable round) {
        this.round = round;
    }

    @Override
    public void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::drain, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void drain() {
        try {
            round.run();
        } catch (RuntimeException trouble) {
            LOG.warn("The pager's outbox could not be read; it is tried again", trouble);
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

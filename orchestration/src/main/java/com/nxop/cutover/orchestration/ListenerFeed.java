package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Positions;
import com.nxop.cutover.orchestration.journal.Positions.Behind;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds one listener from its stored position, on a thread of its own. */
final class ListenerFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerFeed.class);
    private static final int PAGE = 200;
    private static final long LOOK_MILLIS = 1000;
    private static final long PAUSE_MILLIS = 2000;

    private final RunListener listener;
    private final Source source;
    private final Semaphore signal = new Semaphore(0);
    private final Map<String, Run> folded = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * Where the entries come from.
     *
     * @param helm only the process at the helm tells them
     */
    record Source(Journal journal, Positions positions, RunStore store, Helm helm) {}

    ListenerFeed(RunListener listener, Source source) {
        this.listener = listener;
        this.source = source;
        this.thread = new Thread(this::run, "listener " + listener.name());
        this.thread.setDaemon(true);
        source.store().onAppend(signal::release);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!stopping) {
            long wait = LOOK_MILLIS;
            try {
                if (source.helm().ours()) {
                    source.positions().behind(listener.name()).forEach(this::feed);
                }
            } catch (RuntimeException trouble) {
                LOG.warn("Listener {} is asked again with the same entry", listener.name(), trouble);
                wait = PAUSE_MILLIS;
            }
            if (!pause(wait)) {
                return;
            }
        }
    }

    private boolean pause(long millis) {
        try {
            if (signal.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void feed(Behind behind) {
        Run run = folded.get(behind.run().id());
        if (run == null || run.version() != behind.heard()) {
            run = replay(behind);
        }
        List<Recorded> page = source.journal().read(behind.run().id(), behind.heard(), PAGE);
        for (Recorded entry : page) {
            run = run == null
                    ? source.store().begin(behind.run(), entry)
                    : run.after(entry.event(), entry.number(), entry.at());
            listener.hear(entry, run);
            source.positions().heard(listener.name(), run.id(), entry.number());
            folded.put(run.id(), run);
            if (stopping || !source.helm().ours()) {
                return;
            }
        }
        if (run != null && run.ended()) {
            folded.remove(run.id());
        }
        if (page.size() == PAGE) {
            signal.release();
        }
    }

    /** The run as it was at the last entry heard. */
    private @Nullable Run replay(Behind behind) {
        Run run = null;
        long number = 0;
        while (number < behind.heard()) {
            int limit = (int) Math.min(PAGE, behind.heard() - number);
            for (Recorded entry : source.journal().read(behind.run().id(), number, limit)) {
                run = run == null
                        ? source.store().begin(behind.run(), entry)
                        : run.after(entry.event(), entry.number(), entry.at());
                number = entry.number();
            }
        }
        return run;
    }

    @Override
    public void close() {
        stopping = true;
        signal.release();
    }
}

package com.nxop.cutover.orchestration.journal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How threads that may be using the database are ended: never by an interrupt. An embedded database reads and writes its
 * file on the thread of whoever asks, and an interrupt there closes the file for everybody, also for those who still have
 * an outcome to write.
 */
public final class QuietEnd {

    private static final Logger LOG = LoggerFactory.getLogger(QuietEnd.class);
    private static final long GRACE_SECONDS = 2;

    private QuietEnd() {}

    /** Nothing new begins, nothing comes again, and what is under way has a moment to end. */
    public static void of(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                LOG.debug("Something is still under way at the stop; it is left to end by itself");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

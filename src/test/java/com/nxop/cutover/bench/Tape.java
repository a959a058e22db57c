package com.nxop.cutover.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When the actions of the measured runs began and ended. */
public final class Tape {

    private static final long PATIENCE_SECONDS = 120;

    private final Map<String, Long> looked = new ConcurrentHashMap<>();
    private final Map<String, Long> began = new ConcurrentHashMap<>();
    private final Map<String, Long> ended = new ConcurrentHashMap<>();
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    /** Forgets everything and waits for so many ends from now on. */
    public void expect(int ends) {
        looked.clear();
        began.clear();
        ended.clear();
        awaited = new CountDownLatch(ends);
    }

    /** An action asked how things stand. */
    void look(String name) {
        looked.putIfAbsent(name, System.nanoTime());
    }

    /** An action that does nothing. */
    public void act(String name) {
        began.putIfAbsent(name, System.nanoTime());
        ended.putIfAbsent(name, System.nanoTime());
        awaited.countDown();
    }

    public void await() {
        try {
            if (!awaited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        awaited.getCount() + " actions did not come within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    /** The first time it was asked. */
    long looked(String name) {
        return looked.get(name);
    }

    public long began(String name) {
        return began.get(name);
    }

    public long ended(String name) {
        return ended.get(name);
    }
}

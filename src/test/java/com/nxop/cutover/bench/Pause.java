package com.nxop.cutover.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting, as a bench must. */
public final class Pause {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(120);

    private Pause() {}

    public static void millis(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    public static void until(String claim, BooleanSupplier holds) {
        long limit = System.nanoTime() + LIMIT;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("never: " + claim);
            }
            millis(1);
        }
    }
}

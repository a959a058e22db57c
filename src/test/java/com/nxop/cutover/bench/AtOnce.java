package com.nxop.cutover.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A crowd that asks at the same moment, each on a thread of its own. Asked one after the other, everybody would wait for the
 * commits of those before, and the time to let them all in would be measured instead of what they do.
 */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Nanoseconds from the moment at which everybody asks until what is awaited has come; nobody's thread has to be made in
     * that time.
     */
    public static long nanos(List<Runnable> requests, Runnable awaited) {
        CountDownLatch there = new CountDownLatch(requests.size());
        CountDownLatch gate = new CountDownLatch(1);
        ExecutorService crowd = Executors.newFixedThreadPool(requests.size());
        List<CompletableFuture<Void>> all = requests.stream()
                .map(request -> CompletableFuture.runAsync(
                        () -> {
                            there.countDown();
                            pass(gate);
                            request.run();
                        },
                        crowd))
                .toList();
        pass(there);
        long start = System.nanoTime();
        gate.countDown();
        awaited.run();
        long took = System.nanoTime() - start;
        all.forEach(CompletableFuture::join);
        crowd.shutdown();
        return took;
    }

    /** Waits until it is open. */
    static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }
}

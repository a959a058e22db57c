package com.nxop.cutover.orchestration.engine;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Who does an engine's work.
 *
 * @param workers serve steps
 * @param gatherers read evidence; apart from the workers they wait for
 * @param wake called when something has ended and the next turn should come at once
 * @param goesOn whether a worker may go on by itself to what became due by the end of its step
 */
public record Threads(Executor workers, Executor gatherers, Runnable wake, BooleanSupplier goesOn) {

    /** Everything on the calling thread: an engine to be turned by hand, one thing at a time. */
    public static Threads none() {
        return new Threads(Runnable::run, Runnable::run, () -> {}, () -> false);
    }
}

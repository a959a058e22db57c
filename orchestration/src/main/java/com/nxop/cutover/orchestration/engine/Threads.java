package com.nxop.cutover.orchestration.engine;

import java.util.concurrent.Executor;

/**
 * Who does an engine's work.
 *
 * @param workers serve steps
 * @param gatherers read evidence; apart from the workers they wait for
 * @param wake called when something has ended and the next turn should come at once
 */
public record Threads(Executor workers, Executor gatherers, Runnable wake) {

    /** Everything on the calling thread: an engine to be turned by hand. */
    public static Threads none() {
        return new Threads(Runnable::run, Runnable::run, () -> {});
    }
}

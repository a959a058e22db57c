package com.nxop.cutover.orchestration;

/**
 * Whether this process is the one that drives runs and speaks for them. Of all that share a database one does; a journal
 * that two told would be told twice.
 */
@FunctionalInterface
public interface Helm {

    boolean ours();

    /** The task, done only while this process drives. */
    default Runnable only(Runnable task) {
        return () -> {
            if (ours()) {
                task.run();
            }
        };
    }
}

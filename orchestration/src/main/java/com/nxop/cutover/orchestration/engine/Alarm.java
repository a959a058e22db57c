package com.nxop.cutover.orchestration.engine;

import java.time.Instant;

/** Wakes the engine at a time, even after a restart. Lost or doubled, it changes nothing but when the engine looks. */
@FunctionalInterface
public interface Alarm {

    /** @param when on the run's clock */
    void at(Instant when);
}

package com.nxop.cutover.orchestration.engine;

import java.time.Duration;

/** How long a span of the run's clock lasts on the wall. In production they are the same. */
@FunctionalInterface
public interface Pace {

    Duration real(Duration span);
}

package com.nxop.cutover.orchestration.action.aws;

import java.time.Duration;

/** Lets time of the run's clock go by inside a call. Only for waits of a few seconds that an outside system demands. */
@FunctionalInterface
public interface Pauser {

    void pause(Duration length);
}

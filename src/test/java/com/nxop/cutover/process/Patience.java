package com.nxop.cutover.process;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Patience {

    private static final Duration LOOK = Duration.ofMillis(20);

    private Patience() {}

    static void until(String claim, Duration longest, BooleanSupplier holds) {
        await(claim)
                .atMost(longest)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .ignoreExceptions()
                .until(holds::getAsBoolean);
    }
}

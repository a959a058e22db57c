package com.nxop.cutover.orchestration.action.cloudwatch;

import java.time.Duration;

/** What a look at a metric gave. */
public sealed interface Reading {

    /** @param age between the sample's time and the run's clock, never negative */
    record Sample(double value, Duration age) implements Reading {}

    /** @param why a sentence with the remedy */
    record Missing(String why) implements Reading {}
}

package com.nxop.cutover.rehearsal.aws;

import java.time.Instant;

/** One value of a series, published at a moment of the world's time. */
public record Sample(Instant at, double value) {}

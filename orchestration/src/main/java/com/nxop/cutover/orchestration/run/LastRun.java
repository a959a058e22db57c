package com.nxop.cutover.orchestration.run;

import java.time.Instant;

/** The latest run before this one that changed anything outside. */
public record LastRun(String run, RunState outcome, Instant endedAt) {}

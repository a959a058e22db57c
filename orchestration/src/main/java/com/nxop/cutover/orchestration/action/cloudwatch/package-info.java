/** Metrics and alarms as evidence. Missing, stale or partial data is unknown, never green. */
@NullMarked
package com.nxop.cutover.orchestration.action.cloudwatch;

import org.jspecify.annotations.NullMarked;

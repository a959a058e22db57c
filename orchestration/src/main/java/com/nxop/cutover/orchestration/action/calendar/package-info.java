/** Planned windows and peak hours, right also on the days the clocks change. */
@NullMarked
package com.nxop.cutover.orchestration.action.calendar;

import org.jspecify.annotations.NullMarked;

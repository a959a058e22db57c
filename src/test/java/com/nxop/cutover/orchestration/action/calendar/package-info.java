/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.calendar;

import org.jspecify.annotations.NullMarked;

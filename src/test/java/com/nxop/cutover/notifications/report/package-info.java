/** Claims about the report on a run. */
@NullMarked
package com.nxop.cutover.notifications.report;

import org.jspecify.annotations.NullMarked;

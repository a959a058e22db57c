/** What there is to read about a run when it is over, and on the way there. */
@NullMarked
package com.nxop.cutover.notifications.report;

import org.jspecify.annotations.NullMarked;

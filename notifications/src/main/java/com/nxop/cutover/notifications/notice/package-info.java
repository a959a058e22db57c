/** The communication schedule of the plan, kept: what is due, whether it is still true, and what became of it. */
@NullMarked
package com.nxop.cutover.notifications.notice;

import org.jspecify.annotations.NullMarked;

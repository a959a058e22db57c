/** PagerDuty, spoken to over HTTP. */
@NullMarked
package com.nxop.cutover.rehearsal.pager;

import org.jspecify.annotations.NullMarked;

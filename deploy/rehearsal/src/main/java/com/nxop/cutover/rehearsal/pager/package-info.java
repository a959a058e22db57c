/** PagerDuty: events in, incidents and on-calls out, and people who acknowledge. */
@NullMarked
package com.nxop.cutover.rehearsal.pager;

import org.jspecify.annotations.NullMarked;

/** Wakes people up: escalations of a run become PagerDuty events, at least once and deduplicated. */
@NullMarked
package com.nxop.cutover.notifications.pager;

import org.jspecify.annotations.NullMarked;

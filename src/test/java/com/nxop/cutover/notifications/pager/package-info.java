/** Tests of notifications.pager. */
@NullMarked
package com.nxop.cutover.notifications.pager;

import org.jspecify.annotations.NullMarked;

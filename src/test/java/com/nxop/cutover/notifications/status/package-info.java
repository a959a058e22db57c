/** Tests of notifications.status. */
@NullMarked
package com.nxop.cutover.notifications.status;

import org.jspecify.annotations.NullMarked;

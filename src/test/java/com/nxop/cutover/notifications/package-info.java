/** Tests of notifications. */
@NullMarked
package com.nxop.cutover.notifications;

import org.jspecify.annotations.NullMarked;

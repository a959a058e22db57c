/** The notifications room. */
@NullMarked
package com.nxop.cutover.notifications;

import org.jspecify.annotations.NullMarked;

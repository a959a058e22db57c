/** Bulletins over the wire. */
@NullMarked
package com.nxop.cutover.notifications.relay;

import org.jspecify.annotations.NullMarked;

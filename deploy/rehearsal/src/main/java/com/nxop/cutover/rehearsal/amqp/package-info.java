/** Flightkeys' broker, the control broker, and the listener services that move between regions. */
@NullMarked
package com.nxop.cutover.rehearsal.amqp;

import org.jspecify.annotations.NullMarked;

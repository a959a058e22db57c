/** The listeners of the Flightkeys broker: told what to do on the control broker, believed when they answer. */
@NullMarked
package com.nxop.cutover.orchestration.action.amqp;

import org.jspecify.annotations.NullMarked;

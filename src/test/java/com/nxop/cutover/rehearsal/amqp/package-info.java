/** The brokers and the listeners, spoken to over AMQP. */
@NullMarked
package com.nxop.cutover.rehearsal.amqp;

import org.jspecify.annotations.NullMarked;

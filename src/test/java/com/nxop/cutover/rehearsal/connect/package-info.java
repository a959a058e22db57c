/** Kafka Connect, spoken to over HTTP. */
@NullMarked
package com.nxop.cutover.rehearsal.connect;

import org.jspecify.annotations.NullMarked;

/** Kafka Connect's REST API of both regions, telling how the connectors fare. */
@NullMarked
package com.nxop.cutover.rehearsal.connect;

import org.jspecify.annotations.NullMarked;

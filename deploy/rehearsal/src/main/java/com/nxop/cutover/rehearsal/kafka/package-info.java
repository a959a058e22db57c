/** The Kafka clusters of both regions and Event Hubs, with replication between the regions. */
@NullMarked
package com.nxop.cutover.rehearsal.kafka;

import org.jspecify.annotations.NullMarked;

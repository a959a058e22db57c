/** Markers, end offsets and consumer lag on Kafka. The clients stay inside. */
@NullMarked
package com.nxop.cutover.orchestration.action.kafka;

import org.jspecify.annotations.NullMarked;

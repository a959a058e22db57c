/** The state of Kafka Connect connectors and their tasks, from the REST interface. */
@NullMarked
package com.nxop.cutover.orchestration.action.connect;

import org.jspecify.annotations.NullMarked;

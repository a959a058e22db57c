/** What there is in Kafka, MongoDB and S3, counted and later compared, like with like. */
@NullMarked
package com.nxop.cutover.orchestration.action.data;

import org.jspecify.annotations.NullMarked;

/** Messages to SNS topics, sent once. */
@NullMarked
package com.nxop.cutover.orchestration.action.sns;

import org.jspecify.annotations.NullMarked;

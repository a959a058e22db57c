/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.cloudwatch;

import org.jspecify.annotations.NullMarked;

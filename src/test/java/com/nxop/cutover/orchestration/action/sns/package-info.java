/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.sns;

import org.jspecify.annotations.NullMarked;

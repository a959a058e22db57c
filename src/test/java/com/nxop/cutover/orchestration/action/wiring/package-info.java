/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.wiring;

import org.jspecify.annotations.NullMarked;

/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.arc;

import org.jspecify.annotations.NullMarked;

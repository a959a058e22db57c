/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.cordon;

import org.jspecify.annotations.NullMarked;

/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.backup;

import org.jspecify.annotations.NullMarked;

/** Contract suite of the port. */
@NullMarked
package com.nxop.cutover.orchestration.action.roster;

import org.jspecify.annotations.NullMarked;

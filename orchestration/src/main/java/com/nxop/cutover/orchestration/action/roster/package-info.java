/** Who holds the roles of a run. */
@NullMarked
package com.nxop.cutover.orchestration.action.roster;

import org.jspecify.annotations.NullMarked;

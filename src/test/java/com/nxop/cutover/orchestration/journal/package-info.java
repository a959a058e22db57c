/** The journal: one contract for every implementation, and the one in memory that the simulation uses. */
@NullMarked
package com.nxop.cutover.orchestration.journal;

import org.jspecify.annotations.NullMarked;

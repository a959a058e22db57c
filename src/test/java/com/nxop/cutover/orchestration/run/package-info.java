/** The pure core of a run. */
@NullMarked
package com.nxop.cutover.orchestration.run;

import org.jspecify.annotations.NullMarked;

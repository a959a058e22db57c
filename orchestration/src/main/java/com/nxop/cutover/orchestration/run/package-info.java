/** The pure core: a run is the fold of its events; what is allowed and what is due are functions of it. JDK only. */
@NullMarked
package com.nxop.cutover.orchestration.run;

import org.jspecify.annotations.NullMarked;

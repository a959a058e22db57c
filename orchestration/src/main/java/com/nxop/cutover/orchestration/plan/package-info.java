/** The plan as data: phases, paths, steps, gates, roles, criteria, procedures. JDK only. */
@NullMarked
package com.nxop.cutover.orchestration.plan;

import org.jspecify.annotations.NullMarked;

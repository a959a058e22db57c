/** Routing controls of Application Recovery Controller, through the five endpoints of its data plane. */
@NullMarked
package com.nxop.cutover.orchestration.action.arc;

import org.jspecify.annotations.NullMarked;

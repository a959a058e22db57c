/** Puts the actions together, without a framework. */
@NullMarked
package com.nxop.cutover.orchestration.action.wiring;

import org.jspecify.annotations.NullMarked;

/** Claims about the actions of this package, over the wire where there is one. */
@NullMarked
package com.nxop.cutover.orchestration.action.manual;

import org.jspecify.annotations.NullMarked;

/** Claims about the actions of this package, over the wire where there is one. */
@NullMarked
package com.nxop.cutover.orchestration.action.data;

import org.jspecify.annotations.NullMarked;

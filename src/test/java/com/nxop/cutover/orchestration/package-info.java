/** The room's door and what stands behind it. */
@NullMarked
package com.nxop.cutover.orchestration;

import org.jspecify.annotations.NullMarked;

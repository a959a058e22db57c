/** The orchestration room. */
@NullMarked
package com.nxop.cutover.orchestration;

import org.jspecify.annotations.NullMarked;

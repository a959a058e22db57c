/** The message traffic that flows while the regions change. */
@NullMarked
package com.nxop.cutover.rehearsal.traffic;

import org.jspecify.annotations.NullMarked;

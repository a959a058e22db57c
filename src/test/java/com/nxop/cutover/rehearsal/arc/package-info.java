/** The five ARC endpoints, spoken to with the real SDK. */
@NullMarked
package com.nxop.cutover.rehearsal.arc;

import org.jspecify.annotations.NullMarked;

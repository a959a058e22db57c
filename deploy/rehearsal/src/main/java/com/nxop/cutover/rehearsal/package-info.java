/** The rehearsal world. */
@NullMarked
package com.nxop.cutover.rehearsal;

import org.jspecify.annotations.NullMarked;

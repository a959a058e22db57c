/** How the rehearsal is called, and what it says to bad arguments. */
@NullMarked
package com.nxop.cutover.rehearsal;

import org.jspecify.annotations.NullMarked;

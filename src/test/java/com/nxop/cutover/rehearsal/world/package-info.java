/** The world, its clock and its faults. */
@NullMarked
package com.nxop.cutover.rehearsal.world;

import org.jspecify.annotations.NullMarked;

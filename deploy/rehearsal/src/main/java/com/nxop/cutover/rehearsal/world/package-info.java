/** What the rehearsal world really is, its clock, and what it needed for each change. */
@NullMarked
package com.nxop.cutover.rehearsal.world;

import org.jspecify.annotations.NullMarked;

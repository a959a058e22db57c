/** Sets the stage: every party of the world, and the bot against them. */
@NullMarked
package com.nxop.cutover.rehearsal.stage;

import org.jspecify.annotations.NullMarked;

/** How world and bot are put together. */
@NullMarked
package com.nxop.cutover.rehearsal.stage;

import org.jspecify.annotations.NullMarked;

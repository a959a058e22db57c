/** Tests of bot. */
@NullMarked
package com.nxop.cutover.bot;

import org.jspecify.annotations.NullMarked;

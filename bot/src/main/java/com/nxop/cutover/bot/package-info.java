/** The bot room. */
@NullMarked
package com.nxop.cutover.bot;

import org.jspecify.annotations.NullMarked;

/** Tests of bot.outlet. */
@NullMarked
package com.nxop.cutover.bot.outlet;

import org.jspecify.annotations.NullMarked;

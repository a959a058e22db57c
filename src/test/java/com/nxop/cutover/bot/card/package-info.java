/** What the cards say, and that they fit. */
@NullMarked
package com.nxop.cutover.bot.card;

import org.jspecify.annotations.NullMarked;

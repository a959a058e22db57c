/** Claims about settings. */
@NullMarked
package com.nxop.cutover.bot.settings;

import org.jspecify.annotations.NullMarked;

/** The one way out to Slack: rate, order, retries, and which message shows what. */
@NullMarked
package com.nxop.cutover.bot.outlet;

import org.jspecify.annotations.NullMarked;

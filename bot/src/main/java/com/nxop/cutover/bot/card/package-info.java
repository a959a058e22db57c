/** What people see in Slack: pure renderings of a run, within Block Kit's limits, every state also in words. */
@NullMarked
package com.nxop.cutover.bot.card;

import org.jspecify.annotations.NullMarked;

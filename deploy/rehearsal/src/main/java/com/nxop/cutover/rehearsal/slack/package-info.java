/**
 * A Slack workspace on loopback: the Web API the bot calls, the signed requests Slack would send it, and a room to see and
 * click in a browser. Knows the wire only, no class of the bot.
 */
@NullMarked
package com.nxop.cutover.rehearsal.slack;

import org.jspecify.annotations.NullMarked;

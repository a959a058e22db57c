package com.nxop.cutover.bot.outlet;

import java.time.Instant;

/**
 * Whether messages reach Slack.
 *
 * @param word "well", or what is wrong and what to do
 * @param waiting messages not sent yet
 * @param posted messages posted since the start
 * @param edited messages edited since the start
 */
public record OutletHealth(boolean well, String word, Instant since, int waiting, long posted, long edited) {}

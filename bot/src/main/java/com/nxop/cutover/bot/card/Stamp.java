package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Run;
import java.time.Instant;

/** The part of block ids that is new with every rendering. */
final class Stamp {

    private Stamp() {}

    static String of(String card, Run run, Instant now) {
        return card + "-" + run.version() + "-" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    }

    static String of(String card, Instant now) {
        return card + "-" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX);
    }
}

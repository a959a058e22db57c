package com.nxop.cutover.bot.outlet;

import java.time.Duration;

/** What became of one call to Slack. */
public sealed interface Reply {

    record Sent(Handle handle) implements Reply {}

    /** Too many; not before this long. */
    record TooMany(Duration pause) implements Reply {}

    /** {@code ok:false}. */
    record Refused(String code, String detail) implements Reply {}

    /** No answer, or none that can be read; it may have happened. */
    record Lost(String why) implements Reply {}
}

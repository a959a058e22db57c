package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One line of the communication schedule.
 *
 * @param by how long before or after; empty where the moment says it all
 * @param level the degradation level that {@link Moment#LEVEL} and {@link Moment#DECLARED} wait for, else the one the notice announces
 * @param to audience ids
 * @param message name of the message in the templates
 * @param acknowledgement whether the readers are asked to say that they know
 */
public record Notice(
        String id,
        Moment when,
        Optional<Duration> by,
        Optional<Integer> level,
        List<String> to,
        List<Outlet> outlets,
        String message,
        Invitation invitation,
        Acknowledgement acknowledgement) {

    public Notice {
        to = List.copyOf(to);
        outlets = List.copyOf(outlets);
    }

    /** What a notice waits for. */
    public enum Moment {
        /** {@code by} before the window begins. */
        BEFORE,
        /** The run has started. */
        START,
        /** Again and again, {@code by} apart, while services are affected. */
        EVERY,
        /** {@code by} after services were first affected, if the run has not ended. */
        UNFINISHED,
        /** The degradation level has become {@code level} by what the run does. */
        LEVEL,
        /** A person has made the degradation level {@code level}, more than the run requires. */
        DECLARED,
        /** The run has ended in the target region. */
        COMPLETED,
        /** The run has ended in the source region. */
        RETURNED,
        /** A started run has ended anywhere else. */
        STOPPED,
        /** The window was moved after people had been told. */
        MOVED,
        /** The run was called off after people had been told. */
        CANCELED,
        /** {@code by} after the end of a started run. */
        AFTER,
        /** A criterion holds by which people are to work by hand. */
        WORKAROUNDS,
        /** The run has ended at home in a region, and people had been asked to work by hand. */
        RECOVERED;

        /** Whether it only sums up what people could have heard before, so that it may wait for them. */
        public boolean sumsUp() {
            return this == EVERY || this == AFTER;
        }

        public boolean timed() {
            return this == BEFORE || this == EVERY || this == UNFINISHED || this == AFTER;
        }
    }

    /** How a notice reaches people. */
    public enum Outlet {
        EMAIL,
        SLACK,
        /** The operations' list: one message to the topic of the communications. */
        SNS,
        /** The web hook of the communications, signed. */
        WEBHOOK,
        /** The page shows it by itself. */
        STATUS
    }

    /** Whether the window comes along as an entry for calendars. */
    public enum Invitation {
        NONE,
        ATTACHED
    }

    /** Whether readers are asked to say that they know. */
    public enum Acknowledgement {
        NONE,
        /** Everybody gets it, with a link of their own as long as they have not said so. */
        ASKED,
        /** Only those get it who were asked and have not said so. */
        MISSING
    }
}

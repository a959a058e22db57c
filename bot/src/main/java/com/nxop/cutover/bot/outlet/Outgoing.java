package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import java.time.Duration;

/** Something for a channel. */
public sealed interface Outgoing {

    Priority priority();

    /** After this long in the queue it is stale and left out. */
    Duration life();

    /** What later ones are merged with. */
    String key();

    /**
     * Make the message about the subject show this card; the newest card wins.
     *
     * @param subject stable name of the message, for example {@code R-1/board}
     */
    record Show(String subject, Card card, Priority priority, Duration life, Absent absent) implements Outgoing {

        @Override
        public String key() {
            return subject;
        }

        private static final String SUM = "/summary/";

        /** The one message that is left when Slack was away: what is so now. */
        static Show summary(String run, long second, Card card) {
            return news(run + SUM + second, card, Priority.DECISION);
        }

        boolean sumsUp() {
            return subject.contains(SUM);
        }

        public static Show of(String subject, Card card, Priority priority) {
            return new Show(subject, card, priority, Duration.ofHours(2), Absent.POST);
        }

        /** Only changes a message that is there. */
        public static Show editOnly(String subject, Card card, Priority priority) {
            return new Show(subject, card, priority, Duration.ofHours(2), Absent.LEAVE);
        }

        /** A new message that says something of the moment. */
        public static Show news(String subject, Card card, Priority priority) {
            return new Show(subject, card, priority, Duration.ofMinutes(10), Absent.POST);
        }
    }

    /** One line for the thread below the message about a subject; lines that wait together become one message. */
    record Line(String below, String text) implements Outgoing {

        @Override
        public Priority priority() {
            return Priority.DETAIL;
        }

        @Override
        public Duration life() {
            return Duration.ofMinutes(10);
        }

        @Override
        public String key() {
            return "thread:" + below;
        }
    }

    /** What to do when the subject has no message yet. */
    enum Absent {
        POST,
        LEAVE
    }
}

package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Person;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Text in Slack's markup. Whatever comes from people, plans or systems goes through {@link #safe}. */
public final class Mrkdwn {

    private static final Pattern SLACK_ID = Pattern.compile("[UW][A-Z0-9]{2,20}");
    /** Explicit direction marks and overrides, which could show a text in an order it was not written in. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");
    /** Words that call a whole channel. Escaping unlinks them already; the gap keeps any parser from linking them. */
    private static final Pattern BROADCAST = Pattern.compile("(?i)@(channel|here|everyone)\\b");

    private Mrkdwn() {}

    /** Nothing in it can mention, link or break the markup around it. */
    public static String safe(String text) {
        String plain = straight(text).replace("&", "&amp;");
        String flat = plain.replace("<", "&lt;").replace(">", "&gt;");
        return BROADCAST.matcher(flat).replaceAll("@\u200B$1");
    }

    /** Without marks that change the direction of reading. */
    static String straight(String text) {
        return DIRECTION.matcher(text).replaceAll("");
    }

    /** One line, at most {@code most} code points, then made safe. */
    public static String line(String text, int most) {
        return safe(cut(text.replaceAll("\\s+", " ").strip(), most));
    }

    /** At most so many code points; what is cut off shows as an ellipsis, and no entity is cut in two. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int open = Math.max(head.lastIndexOf('&'), head.lastIndexOf('<'));
        boolean torn = open >= 0 && head.indexOf(head.charAt(open) == '&' ? ';' : '>', open) < 0;
        return (torn && head.length() - open < Limit.HEADER ? head.substring(0, open) : head) + "…";
    }

    public static String bold(String safe) {
        return "*" + safe + "*";
    }

    /** The time in the reader's zone, with UTC where Slack cannot say. */
    public static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{time_secs}|" + Words.time(at) + ">";
    }

    /** UTC first, as the plan counts, then the reader's own zone. */
    public static String bothTimes(Instant at) {
        return Words.time(at) + " (" + time(at) + " your time)";
    }

    /** Day and time in the reader's zone. */
    public static String day(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty} {time_secs}|" + at + ">";
    }

    /** Mentions, and so pings, the person; used for those who must act. */
    public static String mention(Person person) {
        return SLACK_ID.matcher(person.id()).matches() ? "<@" + person.id() + ">" : name(person);
    }

    public static String name(Person person) {
        return line(person.name(), Limit.BUTTON);
    }

    public static String mentions(List<Person> people) {
        return Words.list(people.stream().map(Mrkdwn::mention).toList());
    }
}

package com.nxop.cutover.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One mail to one address.
 *
 * @param run id of the run it is about
 * @param key what makes it once within the run and the address
 * @param message name in the templates
 * @param until after this, in the run's time, it is stale and left out
 * @param invitation an entry for the reader's calendar
 */
public record Mail(
        String run,
        String key,
        String message,
        String to,
        String subject,
        String text,
        String html,
        Instant until,
        Optional<Invitation> invitation) {

    private static final int MOST_SUBJECT = 150;
    private static final int ID_BYTES = 12;

    public Mail {
        subject = headerSafe(subject);
    }

    /** The same for every attempt to send it. */
    String messageId(String domain) {
        return "<" + hash(run + "/" + key + "/" + to) + "@" + domain + ">";
    }

    /** What all mails about a run to one address refer to, so that programs show them as one conversation. */
    String threadId(String domain) {
        return "<" + hash(run + "/thread/" + to) + "@" + domain + ">";
    }

    String outboxKey() {
        return "email/" + run + "/" + hash(key + "/" + to);
    }

    /** Names come from plans and people; nothing in them may begin a header of its own. */
    static String headerSafe(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        int length = line.codePointCount(0, line.length());
        return length <= MOST_SUBJECT ? line : line.substring(0, line.offsetByCodePoints(0, MOST_SUBJECT - 1)) + "…";
    }

    private static String hash(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

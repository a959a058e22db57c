package com.nxop.cutover.rehearsal.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A mail as it arrived: envelope names, subject and the text of its first readable part.
 *
 * @param parts types of its leaves, in their order, without parameters
 * @param headers by name in lower case
 */
public record Letter(
        String from, List<String> to, String subject, String text, List<String> parts, Map<String, String> headers) {

    public Letter {
        to = List.copyOf(to);
        parts = List.copyOf(parts);
        headers = Map.copyOf(headers);
    }

    /** Empty when there is none. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
}

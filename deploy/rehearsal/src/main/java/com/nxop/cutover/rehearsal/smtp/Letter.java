package com.nxop.cutover.rehearsal.smtp;

import java.util.List;

/** A mail as it arrived: envelope names, subject and the text of its first readable part. */
public record Letter(String from, List<String> to, String subject, String text) {

    public Letter {
        to = List.copyOf(to);
    }
}

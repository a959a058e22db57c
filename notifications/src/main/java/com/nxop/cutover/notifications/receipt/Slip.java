package com.nxop.cutover.notifications.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One reader was asked to say that they know.
 *
 * @param sequence of the window it is about
 * @param audiences the reader is in
 * @param reader mark that stands for the address in the journal
 * @param usedAt when the link was used
 */
public record Slip(
        String run,
        int sequence,
        List<String> audiences,
        String address,
        String reader,
        Instant askedAt,
        Optional<Instant> usedAt) {

    public Slip {
        audiences = List.copyOf(audiences);
    }
}

package com.nxop.cutover.notifications.relay;

import java.time.Instant;
import java.util.Map;

/**
 * A notice for a list or a machine.
 *
 * @param key what makes it once within the run
 * @param message name in the templates
 * @param to topic or address
 * @param until after this, in the run's time, it is stale and left out
 * @param facts what a machine may want to read without the text
 */
public record Bulletin(
        String run,
        String key,
        String message,
        String to,
        String subject,
        String text,
        Instant until,
        Map<String, String> facts) {

    public Bulletin {
        facts = Map.copyOf(facts);
    }
}

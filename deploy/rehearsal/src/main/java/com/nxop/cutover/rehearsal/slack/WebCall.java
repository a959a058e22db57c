package com.nxop.cutover.rehearsal.slack;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One Web API call the bot made.
 *
 * @param args as sent, without the token
 * @param outcome {@code ok} or the error, {@code ratelimited} included
 */
public record WebCall(Instant at, String method, JsonNode args, String outcome) {

    public boolean ok() {
        return outcome.equals("ok");
    }
}

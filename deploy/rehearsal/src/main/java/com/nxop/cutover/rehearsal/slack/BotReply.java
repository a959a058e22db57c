package com.nxop.cutover.rehearsal.slack;

import tools.jackson.databind.JsonNode;

/**
 * What the bot answered to one request.
 *
 * @param status HTTP status, 200 for an acknowledged socket envelope, 0 when nothing came back
 * @param body JSON answer; a plain text answer is {@code {"text": ...}}; empty object when the bot said nothing
 * @param trouble why it did not arrive or was not accepted, in words; empty when all went well
 */
public record BotReply(int status, JsonNode body, String trouble) {

    public boolean accepted() {
        return trouble.isEmpty();
    }

    /** The text of the answer, empty when there is none. */
    public String text() {
        return Json.text(body, "text");
    }

    static BotReply failed(int status, String trouble) {
        return new BotReply(status, Json.object(), trouble);
    }
}

package com.nxop.cutover.rehearsal.slack;

import java.util.Map;

/**
 * What became of a submitted modal.
 *
 * @param errors field errors by block id; empty when it was taken
 */
public record SubmitReply(BotReply reply, Map<String, String> errors) {

    public SubmitReply {
        errors = Map.copyOf(errors);
    }

    public boolean accepted() {
        return reply.accepted() && errors.isEmpty();
    }
}

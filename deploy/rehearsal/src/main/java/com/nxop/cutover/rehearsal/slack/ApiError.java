package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Slack's own way to say no: HTTP 200, {@code ok: false} and a code. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;

    ApiError(String code) {
        this(code, List.of());
    }

    ApiError(String code, List<String> messages) {
        super(messages.isEmpty() ? code : code + ": " + String.join("; ", messages));
        this.code = code;
        this.messages = messages;
    }

    /** The code, and what exactly was wrong where Slack says so. */
    String words() {
        return messages.isEmpty() ? code : code + ": " + String.join("; ", messages);
    }

    ObjectNode body() {
        ObjectNode body = Json.object().put("ok", false).put("error", code);
        if (!messages.isEmpty()) {
            body.putArray("errors").addAll(texts());
            body.putObject("response_metadata").putArray("messages").addAll(texts());
        }
        return body;
    }

    private List<tools.jackson.databind.node.StringNode> texts() {
        return messages.stream()
                .map(tools.jackson.databind.node.StringNode::valueOf)
                .toList();
    }
}

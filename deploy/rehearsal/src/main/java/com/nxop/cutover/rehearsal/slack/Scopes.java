package com.nxop.cutover.rehearsal.slack;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Which scope a Web API method asks for. */
final class Scopes {

    private static final Map<String, String> BY_METHOD = Map.ofEntries(
            Map.entry("users.lookupByEmail", "users:read.email"),
            Map.entry("conversations.join", "channels:join"),
            Map.entry("conversations.create", "channels:manage"),
            Map.entry("conversations.invite", "channels:manage"),
            Map.entry("conversations.setTopic", "channels:write.topic"),
            Map.entry("conversations.history", "channels:history"),
            Map.entry("conversations.replies", "channels:history"),
            Map.entry("conversations.open", "im:write"),
            Map.entry("files.info", "files:read"));

    private static final Map<String, String> BY_FAMILY = Map.of(
            "chat", "chat:write",
            "users", "users:read",
            "usergroups", "usergroups:read",
            "conversations", "channels:read",
            "files", "files:write",
            "pins", "pins:write",
            "bookmarks", "bookmarks:write",
            "reactions", "reactions:write");

    private Scopes() {}

    /** Empty when the method asks for none. */
    static String of(String method) {
        String family = method.contains(".") ? method.substring(0, method.indexOf('.')) : method;
        return BY_METHOD.getOrDefault(method, BY_FAMILY.getOrDefault(family, ""));
    }

    static ObjectNode missing(String needed, Set<String> provided) {
        return new ApiError("missing_scope")
                .body()
                .put("needed", needed)
                .put("provided", String.join(",", provided.stream().sorted().toList()));
    }
}

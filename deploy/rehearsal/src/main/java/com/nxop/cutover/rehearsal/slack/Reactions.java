package com.nxop.cutover.rehearsal.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Emoji under a message. */
final class Reactions {

    private Reactions() {}

    static void add(ObjectNode message, String name, String user) {
        ArrayNode all = message.withArray("reactions");
        Optional<JsonNode> known = Json.each(all)
                .filter(reaction -> Json.text(reaction, "name").equals(name))
                .findFirst();
        ObjectNode reaction = known.map(ObjectNode.class::cast)
                .orElseGet(() -> all.addObject().put("name", name));
        ArrayNode users = reaction.withArray("users");
        if (Json.each(users).anyMatch(one -> Json.string(one).equals(user))) {
            throw new ApiError("already_reacted");
        }
        users.add(user);
        reaction.put("count", users.size());
    }
}

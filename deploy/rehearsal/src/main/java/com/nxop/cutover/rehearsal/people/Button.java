package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.rehearsal.slack.Message;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A button as a person sees it on a message: what it does, for what. */
record Button(String action, String value) {

    /** The second part of the value: a gate, step or criterion. */
    String subject() {
        return part(1);
    }

    /** The third part: a round or attempt. */
    String round() {
        return part(2);
    }

    private String part(int index) {
        String[] parts = value.split("\\|", -1);
        return parts.length > index ? parts[index] : "";
    }

    static List<Button> on(Message message) {
        List<Button> found = new ArrayList<>();
        collect(message.blocks(), found);
        return found;
    }

    private static void collect(JsonNode node, List<Button> found) {
        if (node.path("type").asString("").equals("button")) {
            found.add(new Button(
                    node.path("action_id").asString(""), node.path("value").asString("")));
        }
        node.forEach(child -> {
            if (child.isContainer()) {
                collect(child, found);
            }
        });
    }
}

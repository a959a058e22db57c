package com.nxop.cutover.rehearsal.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The modals open before each person, up to three deep, and each person's App Home. */
final class Views {

    private static final int DEEPEST = 3;

    private final Room room;
    private final Ids ids;
    private final BlockKit blockKit;
    private final Map<String, List<ObjectNode>> stacks = new LinkedHashMap<>();
    private final Map<String, ObjectNode> homes = new LinkedHashMap<>();

    Views(Room room, Ids ids, BlockKit blockKit) {
        this.room = room;
        this.ids = ids;
        this.blockKit = blockKit;
    }

    /** A first modal; closes whatever was open, as a fresh trigger does. */
    synchronized ObjectNode open(String personId, tools.jackson.databind.JsonNode given) {
        ObjectNode view = dress(blockKit.view(given, "modal"), "modal");
        view.put("root_view_id", Json.text(view, "id"));
        List<ObjectNode> stack = new ArrayList<>(List.of(view));
        stacks.put(personId, stack);
        tell(personId);
        return view.deepCopy();
    }

    /** One more modal over the open one. */
    synchronized ObjectNode push(String personId, tools.jackson.databind.JsonNode given) {
        List<ObjectNode> stack = stacks.getOrDefault(personId, List.of());
        if (stack.isEmpty()) {
            throw new ApiError("not_found");
        }
        if (stack.size() >= DEEPEST) {
            throw new ApiError("push_limit_reached");
        }
        ObjectNode view = dress(blockKit.view(given, "modal"), "modal");
        view.put("root_view_id", Json.text(stack.get(0), "id"));
        view.put("previous_view_id", Json.text(stack.get(stack.size() - 1), "id"));
        stack.add(view);
        tell(personId);
        return view.deepCopy();
    }

    /** Replaces an open modal (or Home) found by id, external id or, for Home, its owner. */
    synchronized ObjectNode update(String viewId, String externalId, tools.jackson.databind.JsonNode given) {
        for (Map.Entry<String, List<ObjectNode>> entry : stacks.entrySet()) {
            List<ObjectNode> stack = entry.getValue();
            for (int i = 0; i < stack.size(); i++) {
                ObjectNode old = stack.get(i);
                if (matches(old, viewId, externalId)) {
                    ObjectNode view = inherit(dress(blockKit.view(given, "modal"), "modal"), old);
                    stack.set(i, view);
                    tell(entry.getKey());
                    return view.deepCopy();
                }
            }
        }
        throw new ApiError("not_found");
    }

    private static boolean matches(ObjectNode view, String viewId, String externalId) {
        return (!viewId.isEmpty() && Json.text(view, "id").equals(viewId))
                || (!externalId.isEmpty() && Json.text(view, "external_id").equals(externalId));
    }

    private static ObjectNode inherit(ObjectNode view, ObjectNode old) {
        view.put("id", Json.text(old, "id")).put("root_view_id", Json.text(old, "root_view_id"));
        view.set("previous_view_id", old.path("previous_view_id").deepCopy());
        return view;
    }

    synchronized ObjectNode publish(String personId, tools.jackson.databind.JsonNode given) {
        ObjectNode view = dress(blockKit.view(given, "home"), "home");
        Optional.ofNullable(homes.get(personId)).ifPresent(old -> view.put("id", Json.text(old, "id")));
        homes.put(personId, view);
        room.tell(new RoomNews(RoomNews.Kind.HOME, "", personId, view.deepCopy()));
        return view.deepCopy();
    }

    synchronized Optional<ObjectNode> home(String personId) {
        return Optional.ofNullable(homes.get(personId)).map(ObjectNode::deepCopy);
    }

    /** The modal on top, the one a person sees. */
    synchronized Optional<ObjectNode> top(String personId) {
        List<ObjectNode> stack = stacks.getOrDefault(personId, List.of());
        return stack.isEmpty()
                ? Optional.empty()
                : Optional.of(stack.get(stack.size() - 1).deepCopy());
    }

    synchronized void pop(String personId) {
        List<ObjectNode> stack = stacks.getOrDefault(personId, List.of());
        if (!stack.isEmpty()) {
            stack.remove(stack.size() - 1);
            tell(personId);
        }
    }

    synchronized void clear(String personId) {
        stacks.remove(personId);
        tell(personId);
    }

    synchronized ArrayNode stack(String personId) {
        ArrayNode all = Json.array();
        stacks.getOrDefault(personId, List.of()).forEach(view -> all.add(view.deepCopy()));
        return all;
    }

    private void tell(String personId) {
        room.tell(new RoomNews(RoomNews.Kind.VIEWS, "", personId, stack(personId)));
    }

    private ObjectNode dress(ObjectNode view, String type) {
        view.put("id", ids.next("V")).put("team_id", Ids.TEAM).put("type", type);
        view.put("app_id", Ids.APP).put("bot_id", Ids.BOT).put("app_installed_team_id", Ids.TEAM);
        view.put("hash", ids.ts() + "." + ids.next("h"));
        for (String field : List.of("private_metadata", "callback_id", "external_id")) {
            view.put(field, Json.text(view, field));
        }
        view.put("clear_on_close", Json.flag(view, "clear_on_close"));
        view.put("notify_on_close", Json.flag(view, "notify_on_close"));
        view.putNull("previous_view_id");
        view.putObject("state").putObject("values");
        return view;
    }
}

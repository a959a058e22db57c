package com.nxop.cutover.rehearsal.slack;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.*} and {@code usergroups.*}. */
final class PeopleMethods {

    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final Office office;

    PeopleMethods(Office office) {
        this.office = office;
    }

    Map<String, Function<ApiCall, ObjectNode>> methods() {
        return Map.of(
                "users.info", this::info,
                "users.list", call -> list(),
                "users.lookupByEmail", this::byEmail,
                "usergroups.list", this::groups,
                "usergroups.users.list", this::groupUsers);
    }

    private List<Person> people() {
        return office.room().people();
    }

    private ObjectNode info(ApiCall call) {
        String id = call.need("user", "user_not_found");
        if (id.equals(Ids.BOT_USER)) {
            return Json.object().put("ok", true).set("user", bot());
        }
        Person person = office.room().person(id).orElseThrow(() -> new ApiError("user_not_found"));
        return Json.object().put("ok", true).set("user", json(person));
    }

    private ObjectNode list() {
        ObjectNode answer = Json.object().put("ok", true);
        ArrayNode members = answer.putArray("members");
        people().forEach(person -> members.add(json(person)));
        members.add(bot());
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }

    private ObjectNode byEmail(ApiCall call) {
        String email = call.text("email");
        Person person = people().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow(() -> new ApiError("users_not_found"));
        return Json.object().put("ok", true).set("user", json(person));
    }

    private ObjectNode json(Person person) {
        ObjectNode user = user(person.id(), person.handle(), person.name());
        ((ObjectNode) user.path("profile")).put("email", person.email());
        return user.put("is_bot", false);
    }

    private ObjectNode bot() {
        return user(Ids.BOT_USER, "nxop_cutover", Ids.BOT_NAME).put("is_bot", true);
    }

    private ObjectNode user(String id, String handle, String name) {
        Instant now = Instant.ofEpochSecond(office.ids().seconds());
        ObjectNode user = Json.object()
                .put("id", id)
                .put("team_id", Ids.TEAM)
                .put("name", handle)
                .put("real_name", name)
                .put("deleted", false)
                .put("tz", ZONE.getId())
                .put("tz_label", "Central Time")
                .put("tz_offset", ZONE.getRules().getOffset(now).getTotalSeconds());
        for (String role : List.of("is_admin", "is_owner", "is_restricted", "is_ultra_restricted", "is_stranger")) {
            user.put(role, false);
        }
        user.putObject("profile")
                .put("real_name", name)
                .put("display_name", name)
                .put("team", Ids.TEAM);
        return user;
    }

    private Stream<String> handles() {
        return people().stream()
                .flatMap(person -> person.groupHandles().stream())
                .distinct();
    }

    /** A group's id is made from its handle, so it stays the same from one start to the next. */
    static String groupId(String handle) {
        return "S0" + handle.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private List<String> members(String handle) {
        return people().stream()
                .filter(person -> person.groupHandles().contains(handle))
                .map(Person::id)
                .toList();
    }

    private ObjectNode groups(ApiCall call) {
        ObjectNode answer = Json.object().put("ok", true);
        ArrayNode groups = answer.putArray("usergroups");
        handles().forEach(handle -> groups.add(group(handle, call.flag("include_users"))));
        return answer;
    }

    private ObjectNode group(String handle, boolean withUsers) {
        List<String> members = members(handle);
        ObjectNode group = Json.object()
                .put("id", groupId(handle))
                .put("team_id", Ids.TEAM)
                .put("is_usergroup", true)
                .put("is_external", false)
                .put("name", handle.replace('-', ' '))
                .put("handle", handle)
                .put("description", "")
                .put("date_delete", 0)
                .put("user_count", members.size());
        if (withUsers) {
            members.forEach(group.putArray("users")::add);
        }
        return group;
    }

    private ObjectNode groupUsers(ApiCall call) {
        String id = call.need("usergroup", "no_such_subteam");
        String handle = handles()
                .filter(one -> groupId(one).equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiError("no_such_subteam"));
        ObjectNode answer = Json.object().put("ok", true);
        members(handle).forEach(answer.putArray("users")::add);
        return answer;
    }
}

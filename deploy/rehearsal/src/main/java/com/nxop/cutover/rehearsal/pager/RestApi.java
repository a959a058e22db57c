package com.nxop.cutover.rehearsal.pager;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The REST API: who is on call, which incidents there are, and taking one. */
final class RestApi {

    static final String TOKEN = "rehearsal-pager-token";

    private static final String POLICY = "PCUTOVR";

    private final Incidents incidents;
    private final List<Person> people;

    RestApi(Incidents incidents, List<Person> people) {
        this.incidents = incidents;
        this.people = people;
    }

    Reply answer(Call call) {
        if (!call.header("Authorization").orElse("").equals("Token token=" + TOKEN)) {
            return error(401, "Unauthorized");
        }
        return switch (call.method() + " " + call.segment(0)) {
            case "GET oncalls" -> Reply.json(200, paged("oncalls", onCalls()));
            case "GET incidents" -> call.segment(1).isEmpty() ? incidents(call) : incident(call.segment(1));
            case "PUT incidents" ->
                edit(
                        call.segment(1),
                        Json.read(call.text()),
                        call.header("From").orElse(""));
            default -> error(404, "Not Found");
        };
    }

    /** Everyone is on call, one after the other by escalation level. */
    private List<Object> onCalls() {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            all.add(Json.object(
                    "escalation_policy", reference(POLICY, "escalation_policy_reference", "NXOP cutover"),
                    "escalation_level", i + 1,
                    "schedule", reference("PSCHED" + i, "schedule_reference", "NXOP cutover " + (i + 1)),
                    "user", user(people.get(i))));
        }
        return all;
    }

    private Reply incidents(Call call) {
        Map<String, String> query = call.query();
        List<Object> found = new ArrayList<>();
        for (Incident incident : incidents.all()) {
            boolean named = query.getOrDefault("incident_key", incident.key()).equals(incident.key());
            boolean wanted = query.getOrDefault("statuses[]", incident.status()).equals(incident.status());
            if (named && wanted) {
                found.add(json(incident));
            }
        }
        return Reply.json(200, paged("incidents", found));
    }

    private Reply incident(String id) {
        return incidents.all().stream()
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .map(incident -> Reply.json(200, Json.object("incident", json(incident))))
                .orElseGet(() -> error(404, "There is no incident " + id));
    }

    private Reply edit(String id, JsonNode body, String from) {
        if (from.isEmpty()) {
            return error(400, "The From header must hold the e-mail address of a user");
        }
        String status = body.path("incident").path("status").asString("");
        boolean changed = switch (status) {
            case "acknowledged" -> incidents.acknowledge(id, nameOf(from));
            case "resolved" -> incidents.resolve(id);
            default -> false;
        };
        return changed ? incident(id) : error(400, "Incident " + id + " cannot become '" + status + "'");
    }

    private String nameOf(String email) {
        return people.stream()
                .filter(person -> person.email().equals(email))
                .map(Person::name)
                .findFirst()
                .orElse(email);
    }

    private static Map<String, Object> json(Incident incident) {
        return Json.object(
                "id", incident.id(),
                "type", "incident",
                "incident_key", incident.key(),
                "title", incident.event().summary(),
                "status", incident.status(),
                "urgency", incident.event().severity().equals("critical") ? "high" : "low",
                "created_at",
                        incident.createdAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                "last_status_change_at",
                        incident.changedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                "acknowledgements",
                        incident.acknowledgedBy().stream()
                                .map(person -> Json.object(
                                        "at", incident.changedAt().toString(),
                                        "acknowledger", reference(person, "user_reference", person)))
                                .toList());
    }

    private static Map<String, Object> user(Person person) {
        Map<String, Object> user = reference(person.id(), "user", person.name());
        user.put("name", person.name());
        user.put("email", person.email());
        return user;
    }

    private static Map<String, Object> reference(String id, String type, String summary) {
        return Json.object("id", id, "type", type, "summary", summary);
    }

    private static Map<String, Object> paged(String name, List<Object> items) {
        return Json.object(name, items, "limit", 100, "offset", 0, "more", false);
    }

    private static Reply error(int status, String message) {
        return Reply.json(status, Json.object("error", Json.object("message", message, "code", 2000 + status)));
    }
}

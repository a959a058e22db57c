package com.nxop.cutover.rehearsal.pager;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Loopback;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * PagerDuty: {@code POST /v2/enqueue}, {@code POST /v2/change/enqueue}, {@code GET /oncalls}, {@code /incidents}.
 * Faults: {@code pager.enqueue} and {@code pager.change} (FAIL answers 429), {@code pager.rest} (FAIL answers 500).
 */
public final class PagerServer implements AutoCloseable {

    private final Incidents incidents;
    private final EventsApi events;
    private final RestApi rest;
    private final Trouble trouble;
    private final Loopback server;

    private PagerServer(World world, List<Person> people) {
        this.incidents = new Incidents(world.clock());
        this.events = new EventsApi(incidents);
        this.rest = new RestApi(incidents, people);
        this.trouble = new Trouble(world);
        this.server = Loopback.start("pager", this::answer);
    }

    public static PagerServer start(World world) {
        return start(
                world,
                List.of(
                        new Person("PINES01", "Ines (Incident Commander)", "incident-commander@nxop.example"),
                        new Person("PDEPU02", "Dora (Deputy Commander)", "deputy-commander@nxop.example"),
                        new Person("POPER03", "Omar (Operations)", "operations@nxop.example")));
    }

    /** @param people who is on call, first to last */
    public static PagerServer start(World world, List<Person> people) {
        return new PagerServer(world, people);
    }

    /** Spring properties; both URLs are bases without a path. */
    public Map<String, String> spring() {
        return Map.of(
                "pagerduty.events-url",
                server.url(),
                "pagerduty.routing-key",
                EventsApi.ROUTING_KEY,
                "pagerduty.api-url",
                server.url(),
                "pagerduty.api-token",
                RestApi.TOKEN);
    }

    /** What nobody but the bot and PagerDuty may see. */
    public static List<String> secrets() {
        return List.of(EventsApi.ROUTING_KEY, RestApi.TOKEN);
    }

    public List<Incident> incidents() {
        return incidents.all();
    }

    /** Summaries of the change events so far. */
    public List<String> changes() {
        return events.changes();
    }

    /** Calls the listener with each new incident, on the thread that serves the call. */
    public void onIncident(Consumer<Incident> listener) {
        incidents.onNew(listener);
    }

    /** A person takes the open incident of this dedup key or id. Returns whether there was one. */
    public boolean ack(String keyOrId, String person) {
        return incidents.acknowledge(keyOrId, person);
    }

    /** A person takes every incident nobody has taken yet. Returns how many. */
    public int ack(String person) {
        return (int) incidents.all().stream()
                .filter(incident -> incident.status().equals("triggered"))
                .filter(incident -> ack(incident.id(), person))
                .count();
    }

    private Optional<Reply> answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "POST /v2/enqueue" ->
                trouble.around(
                        List.of("pager.enqueue"),
                        fault -> throttled(),
                        () -> events.enqueue(call, trouble.ignored("pager.enqueue")));
            case "POST /v2/change/enqueue" ->
                trouble.around(
                        List.of("pager.change"),
                        fault -> throttled(),
                        () -> events.change(call, trouble.ignored("pager.change")));
            default ->
                trouble.around(
                        List.of("pager.rest"),
                        fault -> Reply.json(500, Json.object("error", Json.object("message", "Internal Server Error"))),
                        () -> rest.answer(call));
        };
    }

    private static Reply throttled() {
        return Reply.json(429, Json.object("status", "throttle exceeded", "message", "Too many requests"));
    }

    @Override
    public void close() {
        server.close();
    }
}

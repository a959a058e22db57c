package com.nxop.cutover.rehearsal.gtm;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Loopback;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Config GTM v1 of Akamai for one domain and property. Faults: {@code gtm.GET}, {@code gtm.PUT}, {@code gtm.status}
 * (reading the propagation) and {@code gtm.propagation} (see {@link Propagation}).
 */
public final class GtmServer implements AutoCloseable {

    private static final String DOMAIN = "/config-gtm/v1/domains/" + Property.DOMAIN;
    private static final String PROPERTY = DOMAIN + "/properties/" + Property.NAME;
    private static final String STATUS = DOMAIN + "/status/current";

    private final World world;
    private final EdgeGridCredentials credentials;
    private final EdgeGrid signatures;
    private final Propagation propagation;
    private final Trouble trouble;
    private final Loopback server;
    private JsonNode property;

    private GtmServer(World world, EdgeGridCredentials credentials) {
        this.world = world;
        this.credentials = credentials;
        this.signatures = new EdgeGrid(credentials, world.clock());
        this.propagation = new Propagation(world);
        this.trouble = new Trouble(world);
        this.property = Json.read(Json.write(Property.first(now())));
        this.server = Loopback.start("gtm", this::answer);
    }

    public static GtmServer start(World world, EdgeGridCredentials credentials) {
        return new GtmServer(world, credentials);
    }

    /** Plan settings. */
    public Map<String, String> settings() {
        return Map.of(
                "gtm.domain",
                Property.DOMAIN,
                "gtm.property",
                Property.NAME,
                "gtm.datacenter.east",
                String.valueOf(Property.datacenter(Region.EAST)),
                "gtm.datacenter.west",
                String.valueOf(Property.datacenter(Region.WEST)));
    }

    /** Spring properties: where Akamai is and how to sign. */
    public Map<String, String> spring() {
        return Map.of(
                "akamai.base-url", server.url(),
                "akamai.host", credentials.host(),
                "akamai.client-token", credentials.clientToken(),
                "akamai.client-secret", credentials.clientSecret(),
                "akamai.access-token", credentials.accessToken());
    }

    /** Someone else edits the comment of the property, as another team may at any time. */
    public synchronized void editedByAnotherTeam() {
        if (property.deepCopy() instanceof ObjectNode copy) {
            store(copy.put("comments", "edited by another team"));
        }
    }

    private Optional<Reply> answer(Call call) {
        Optional<String> complaint = signatures.complaint(call);
        if (complaint.isPresent()) {
            return Optional.of(problem(401, "Not authorized", complaint.get()));
        }
        String path = call.path();
        if (!path.equals(PROPERTY) && !path.equals(STATUS)) {
            return Optional.of(problem(404, "Not Found", "There is no " + path));
        }
        String fault = path.equals(STATUS) ? "gtm.status" : "gtm." + call.method();
        return trouble.around(
                List.of(fault),
                name -> problem(500, "Internal Server Error", "The request could not be processed"),
                () -> path.equals(STATUS) ? ok(propagation.status()) : property(call));
    }

    private Reply property(Call call) {
        return switch (call.method()) {
            case "GET" -> ok(property());
            case "PUT" -> put(Json.read(call.text()));
            default -> problem(405, "Method Not Allowed", call.method() + " is not possible here");
        };
    }

    private synchronized JsonNode property() {
        return property;
    }

    /** What is put is all there is afterwards: fields left out are gone. */
    private synchronized Reply put(JsonNode wanted) {
        if (!(wanted instanceof ObjectNode object)
                || !wanted.path("trafficTargets").isArray()) {
            return problem(400, "Bad Request", "A property needs trafficTargets");
        }
        if (!wanted.path("name").asString("").equals(Property.NAME)) {
            return problem(400, "Bad Request", "The name in the body is not " + Property.NAME);
        }
        if (!trouble.ignored("gtm.PUT")) {
            store(object);
            propagation.start(Property.place(object));
        }
        return ok(Json.object("resource", property, "status", propagation.status()));
    }

    private void store(ObjectNode next) {
        next.put("lastModified", now());
        property = next;
    }

    private String now() {
        return world.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static Reply ok(Object body) {
        return Reply.of(200, Property.CONTENT, Json.write(body));
    }

    private static Reply problem(int status, String title, String detail) {
        return Reply.of(
                status,
                "application/problem+json",
                Json.write(Json.object(
                        "type", "https://problems.luna.akamaiapis.net/config-gtm/v1/" + status,
                        "title", title,
                        "status", status,
                        "detail", detail)));
    }

    @Override
    public void close() {
        server.close();
    }
}

package com.nxop.cutover.orchestration.action.connect;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.TimedHttp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Waits until every connector and all of its tasks run. */
public final class ConnectRunning implements Look {

    private static final Duration LIMIT = Duration.ofSeconds(4);
    /** The worst comes first: what one connector shows colours the whole. */
    private static final List<State> WORST = List.of(State.NOT_YET, State.UNKNOWN);

    private final TimedHttp http = new TimedHttp(LIMIT);
    private final JsonMapper json = new JsonMapper();
    private final Secrets secrets;

    public ConnectRunning(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public ActionType type() {
        return Catalogue.CONNECT_RUNNING;
    }

    @Override
    public Observation observe(StepContext context) {
        String base = secrets.resolve(context.with().text("url")).replaceAll("/+$", "");
        List<String> names = context.with().list("connectors");
        List<Connector> seen = names.stream().map(name -> look(base, name)).toList();
        Map<String, String> readings = new LinkedHashMap<>();
        seen.forEach(connector -> readings.put(connector.name(), connector.said()));
        return new Observation(worst(seen), summary(seen), readings);
    }

    private static State worst(List<Connector> seen) {
        return WORST.stream()
                .filter(state -> seen.stream().anyMatch(connector -> connector.state() == state))
                .findFirst()
                .orElse(State.MET);
    }

    private static String summary(List<Connector> seen) {
        long met = seen.stream().filter(one -> one.state() == State.MET).count();
        List<String> rest = seen.stream()
                .filter(one -> one.state() != State.MET)
                .map(one -> one.name() + ": " + one.said())
                .toList();
        String share = met + " of " + seen.size() + " connectors run with all tasks";
        return rest.isEmpty() ? share : share + "; " + String.join("; ", rest);
    }

    private Connector look(String base, String name) {
        URI address = URI.create(base + "/connectors/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + "/status");
        try {
            HttpResponse<String> reply = http.send(HttpRequest.newBuilder(address)
                    .header("Accept", "application/json")
                    .build());
            return read(name, reply);
        } catch (IOException failed) {
            return Connector.unreadable(name, "Kafka Connect gives no answer (" + Cause.of(failed) + ")");
        } catch (JacksonException garbled) {
            return Connector.unreadable(name, "Kafka Connect answers something that is not a status");
        }
    }

    private Connector read(String name, HttpResponse<String> reply) {
        return switch (reply.statusCode()) {
            case 200 -> Connector.of(name, json.readTree(reply.body()));
            case 404 -> Connector.missing(name);
            default -> Connector.unreadable(name, "Kafka Connect answers HTTP " + reply.statusCode());
        };
    }
}

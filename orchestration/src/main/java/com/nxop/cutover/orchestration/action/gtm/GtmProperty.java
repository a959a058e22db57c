package com.nxop.cutover.orchestration.action.gtm;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Cause;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.Unreadable;
import com.nxop.cutover.orchestration.action.dns.Resolvers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Points a GTM property at one datacenter. Done only when Akamai has spread it and the resolvers say so. */
public final class GtmProperty implements Action {

    /** Receipt of a change that was sent without hearing its number. */
    static final String UNCONFIRMED = "unconfirmed";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final GtmCalls calls;
    private final Resolvers resolvers;

    public GtmProperty(AkamaiAccess access, Resolvers resolvers, Clock clock) {
        this.calls = new GtmCalls(access, clock);
        this.resolvers = resolvers;
    }

    @Override
    public ActionType type() {
        return Catalogue.GTM_PROPERTY;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public Observation observe(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        Property property = property(wanted);
        Propagation propagation = Propagation.of(read("the status of " + wanted.domain(), wanted, "status/current"));
        Map<String, String> readings = new LinkedHashMap<>(property.readings(wanted));
        readings.put("propagation", propagation.said());
        if (propagation.denied() && propagation.about(context.receipt())) {
            return Observation.failed(
                    "Akamai denied the change of " + wanted.property() + ": " + Cause.oneLine(propagation.message())
                            + "; correct the property in Akamai Control Center, then retry",
                    readings);
        }
        if (!property.points(wanted)) {
            return Observation.notYet(
                    "GTM property " + wanted.property() + " does not point at datacenter " + wanted.enable(), readings);
        }
        if (!propagation.complete()) {
            String summary = "GTM property " + wanted.property() + " points at datacenter " + wanted.enable()
                    + ", propagation is " + propagation.said();
            return propagation.denied()
                    ? Observation.notYet(summary, readings)
                    : Observation.underWay(summary, readings);
        }
        return seenByResolvers(context.with(), readings);
    }

    private Observation seenByResolvers(Settings with, Map<String, String> readings) {
        Observation seen = resolvers.look(with.text("name"), with.text("to"), with.list("resolvers"));
        readings.putAll(seen.readings());
        return new Observation(seen.state(), "GTM has propagated; " + seen.summary(), readings);
    }

    @Override
    public ActResult act(StepContext context) {
        Wanted wanted = Wanted.of(context.with());
        Property before = property(wanted);
        if (!before.missing(wanted).isEmpty()) {
            return ActResult.refused("GTM property " + wanted.property() + " has no datacenter "
                    + before.missing(wanted) + "; correct the settings gtm.datacenter, then retry");
        }
        String body = json.writeValueAsString(before.pointedAt(wanted).tree());
        // The interface knows no If-Match: this second look keeps the gap for somebody else's edit small.
        if (!property(wanted).lastModified().equals(before.lastModified())) {
            return ActResult.refused("Somebody else changed GTM property " + wanted.property()
                    + " at this moment; look at it in Akamai Control Center, then retry");
        }
        return put(wanted, body);
    }

    private ActResult put(Wanted wanted, String body) {
        try {
            return answer(wanted, calls.put(wanted.domain(), wanted.path(), body));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException notSent) {
            return ActResult.refused(
                    "GTM property " + wanted.property() + " was not changed: Akamai cannot be reached ("
                            + Cause.of(notSent) + "); check the way to it, then retry");
        } catch (IOException lost) {
            return ActResult.unknown(
                    "The change of GTM property " + wanted.property() + " was sent, the answer is lost ("
                            + Cause.of(lost) + ")",
                    UNCONFIRMED);
        }
    }

    private ActResult answer(Wanted wanted, HttpResponse<String> reply) {
        int code = reply.statusCode();
        if (code >= 400 && code < 500) {
            return ActResult.refused(
                    "Akamai refuses the change of GTM property " + wanted.property() + ": " + detail(reply));
        }
        if (code >= 300) {
            return ActResult.unknown(
                    "Akamai answered HTTP " + code + " to the change of GTM property " + wanted.property(),
                    UNCONFIRMED);
        }
        String changeId = tree(reply.body()).path("status").path("changeId").asString("");
        return ActResult.accepted(
                "Akamai took the change of GTM property " + wanted.property() + " to datacenter " + wanted.enable(),
                changeId.isEmpty() ? UNCONFIRMED : changeId);
    }

    private Property property(Wanted wanted) {
        return new Property(read("GTM property " + wanted.property(), wanted, wanted.path()));
    }

    private ObjectNode read(String what, Wanted wanted, String path) {
        try {
            HttpResponse<String> reply = calls.get(wanted.domain(), path);
            if (reply.statusCode() != 200) {
                throw new Unreadable(what + " cannot be read from Akamai: " + detail(reply));
            }
            ObjectNode tree = tree(reply.body());
            if (tree.isEmpty()) {
                throw new Unreadable(what + " cannot be read: Akamai answers something else than JSON");
            }
            return tree;
        } catch (IOException failed) {
            throw new Unreadable(
                    what + " cannot be read: Akamai gives no answer (" + Cause.of(failed) + "); check the way to it",
                    failed);
        }
    }

    private ObjectNode tree(String body) {
        try {
            JsonNode tree = json.readTree(body);
            return tree instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JacksonException garbled) {
            return json.createObjectNode();
        }
    }

    private String detail(HttpResponse<String> reply) {
        JsonNode problem = tree(reply.body());
        String why = Cause.oneLine(
                problem.path("detail").asString(problem.path("title").asString("")));
        String remedy = reply.statusCode() == 401 || reply.statusCode() == 403
                ? "; check the API client's rights and this machine's clock"
                : "; correct it, then retry";
        return "HTTP " + reply.statusCode() + (why.isEmpty() ? "" : " " + why) + remedy;
    }
}

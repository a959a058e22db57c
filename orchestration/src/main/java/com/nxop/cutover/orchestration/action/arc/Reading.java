package com.nxop.cutover.orchestration.action.arc;

import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53recoverycluster.model.RoutingControl;

/**
 * Both controls as up to two endpoints tell them: one endpoint may lag behind. An
 * endpoint that just failed is not waited for again once another has answered.
 *
 * @param on state of the control that shall be On, by endpoint region
 * @param off state of the control that shall be Off, by endpoint region
 * @param silent endpoints that could not be read, with the cause
 */
record Reading(Map<String, String> on, Map<String, String> off, List<String> silent) {

    private static final int WITNESSES = 2;
    static final String ABSENT = "absent";

    static Reading take(DataPlane plane, StepContext context) {
        Reading reading = new Reading(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (Endpoint endpoint : plane.inOrder(Endpoint.all(context.with()), context.receipt())) {
            if (reading.on.isEmpty() || (reading.on.size() < WITNESSES && !plane.rests(endpoint))) {
                reading.ask(plane, endpoint, context);
            }
        }
        return reading;
    }

    boolean blind() {
        return on.isEmpty();
    }

    boolean agreed() {
        return on.values().stream().distinct().count() <= 1
                && off.values().stream().distinct().count() <= 1;
    }

    boolean asWanted() {
        return !blind() && agreed() && on.containsValue("On") && off.containsValue("Off");
    }

    boolean absent() {
        return on.containsValue(ABSENT) || off.containsValue(ABSENT);
    }

    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("control wanted On", said(on));
        shown.put("control wanted Off", said(off));
        shown.put("endpoints asked", String.join(", ", on.keySet()));
        if (!silent.isEmpty()) {
            shown.put("endpoints silent", String.join("; ", silent));
        }
        return shown;
    }

    private void ask(DataPlane plane, Endpoint endpoint, StepContext context) {
        try {
            Map<String, String> states = plane.client(endpoint).listRoutingControlsPaginator(all -> {}).stream()
                    .flatMap(page -> page.routingControls().stream())
                    .collect(Collectors.toMap(
                            RoutingControl::routingControlArn,
                            RoutingControl::routingControlStateAsString,
                            (first, second) -> second));
            plane.answered(endpoint);
            on.put(endpoint.region(), states.getOrDefault(context.with().text("on"), ABSENT));
            off.put(endpoint.region(), states.getOrDefault(context.with().text("off"), ABSENT));
        } catch (SdkException failed) {
            plane.failed(endpoint);
            silent.add(endpoint.region() + ": " + AwsFailure.of(failed).cause());
        }
    }

    private static String said(Map<String, String> byRegion) {
        return byRegion.values().stream().distinct().collect(Collectors.joining(" / "));
    }
}

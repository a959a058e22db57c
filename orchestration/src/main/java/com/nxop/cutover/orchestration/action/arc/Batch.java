package com.nxop.cutover.orchestration.action.arc;

import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53recoverycluster.model.ConflictException;
import software.amazon.awssdk.services.route53recoverycluster.model.EndpointTemporarilyUnavailableException;
import software.amazon.awssdk.services.route53recoverycluster.model.RoutingControlState;
import software.amazon.awssdk.services.route53recoverycluster.model.UpdateRoutingControlStateEntry;

/** One change of both controls at once, so that no moment has both Off. Safety rules are never overridden. */
final class Batch {

    private final DataPlane plane;
    private final List<UpdateRoutingControlStateEntry> entries;

    Batch(DataPlane plane, Settings with) {
        this.plane = plane;
        this.entries = List.of(
                entry(with.text("on"), RoutingControlState.ON), entry(with.text("off"), RoutingControlState.OFF));
    }

    /** Offers the batch to one endpoint after the other until one takes or judges it. Sending it twice is harmless. */
    Answer offer(List<Endpoint> endpoints) {
        List<String> silent = new ArrayList<>();
        boolean lost = false;
        for (Endpoint endpoint : endpoints) {
            try {
                plane.client(endpoint).updateRoutingControlStates(ask -> ask.updateRoutingControlStateEntries(entries));
                plane.answered(endpoint);
                return new Answer.Taken(endpoint.region());
            } catch (ConflictException conflict) {
                return new Answer.Conflict(
                        endpoint.region(), AwsFailure.of(conflict).cause());
            } catch (EndpointTemporarilyUnavailableException resting) {
                plane.failed(endpoint);
                silent.add(endpoint.region() + ": temporarily unavailable");
            } catch (SdkException failed) {
                AwsFailure failure = AwsFailure.of(failed);
                plane.failed(endpoint);
                silent.add(endpoint.region() + ": " + failure.cause());
                lost |= failure.kind() == AwsFailure.Kind.UNSETTLED;
            }
        }
        String causes = String.join("; ", silent);
        return lost ? new Answer.Lost(causes) : new Answer.NotTaken(causes);
    }

    private static UpdateRoutingControlStateEntry entry(String arn, RoutingControlState state) {
        return UpdateRoutingControlStateEntry.builder()
                .routingControlArn(arn)
                .routingControlState(state)
                .build();
    }

    /** What came of offering it. */
    sealed interface Answer {

        record Taken(String region) implements Answer {}

        /** A safety rule or its wait period stands against it. */
        record Conflict(String region, String cause) implements Answer {}

        /** Certainly taken by none. */
        record NotTaken(String causes) implements Answer {}

        /** Taken by none that answered; one may have taken it without answering. */
        record Lost(String causes) implements Answer {}
    }
}

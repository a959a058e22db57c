package com.nxop.cutover.notifications.status.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The shapes of Atlassian Statuspage's public API v2, so that its clients work here too. */
public final class Statuspage {

    private Statuspage() {}

    /** Everything at once. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Summary(
            Page page,
            Status status,
            List<Component> components,
            List<Incident> incidents,
            List<Incident> scheduledMaintenances) {}

    /** {@code status.json}. */
    public record Overall(Page page, Status status) {}

    /** {@code components.json}. */
    public record Components(Page page, List<Component> components) {}

    /** {@code incidents.json}. */
    public record Incidents(Page page, List<Incident> incidents) {}

    /** {@code scheduled-maintenances.json}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Maintenances(Page page, List<Incident> scheduledMaintenances) {}

    /** The page itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(String id, String name, String url, String timeZone, Instant updatedAt) {}

    /** @param indicator none, minor, major, critical or maintenance */
    public record Status(String indicator, String description) {}

    /** One service. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Component(
            String id,
            String name,
            String status,
            Instant createdAt,
            Instant updatedAt,
            int position,
            String description,
            boolean showcase,
            @Nullable String startDate,
            @Nullable String groupId,
            String pageId,
            boolean group,
            boolean onlyShowIfDegraded) {}

    /** An incident; with {@code scheduledFor} a maintenance. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Incident(
            String id,
            String name,
            String status,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant monitoringAt,
            @Nullable Instant resolvedAt,
            String impact,
            String shortlink,
            Instant startedAt,
            String pageId,
            List<IncidentUpdate> incidentUpdates,
            List<Component> components,
            @Nullable Instant scheduledFor,
            @Nullable Instant scheduledUntil) {}

    /** One sentence of the history. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record IncidentUpdate(
            String id, String status, String body, String incidentId, Instant createdAt, Instant displayAt) {}
}

package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.status.page.PublicStatus.Update;
import com.nxop.cutover.notifications.status.page.PublicStatus.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public status in Statuspage's shapes. A maintenance that turned is an incident beside it, from that moment. */
public final class StatuspageView {

    private static final String PAGE = "nxop";

    /** Statuspage wants to know since when a component is shown. */
    private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");

    private final PublicStatus status;
    private final Statuspage.Page page;
    private final String url;
    private final boolean doubtful;

    /** @param url of the page, for links */
    public StatuspageView(PublicStatus status, String name, String url, Instant now) {
        this.status = status;
        this.url = url;
        this.page = new Statuspage.Page(PAGE, name, url, "Etc/UTC", status.checkedAt());
        this.doubtful = status.outdated(now) && status.level() == Level.NORMAL;
    }

    public Statuspage.Summary summary() {
        return new Statuspage.Summary(
                page,
                overall().status(),
                components().components(),
                unresolved().incidents(),
                active().scheduledMaintenances());
    }

    public Statuspage.Overall overall() {
        Statuspage.Status said = doubtful
                ? new Statuspage.Status("minor", "State not confirmed")
                : new Statuspage.Status(status.level().indicator(), status.title());
        return new Statuspage.Overall(page, said);
    }

    public Statuspage.Components components() {
        List<Statuspage.Component> all = new ArrayList<>();
        for (PublicStatus.Affected one : status.services()) {
            all.add(component(one, all.size() + 1));
        }
        return new Statuspage.Components(page, all);
    }

    public Statuspage.Incidents incidents() {
        return new Statuspage.Incidents(
                page,
                status.works().stream().flatMap(work -> incident(work).stream()).toList());
    }

    /** Those not over, which is not the same as: whose run is over. */
    public Statuspage.Incidents unresolved() {
        return new Statuspage.Incidents(
                page,
                incidents().incidents().stream()
                        .filter(one -> one.resolvedAt() == null)
                        .toList());
    }

    public Statuspage.Maintenances maintenances() {
        return new Statuspage.Maintenances(
                page, status.works().stream().map(this::maintenance).toList());
    }

    public Statuspage.Maintenances active() {
        return new Statuspage.Maintenances(
                page,
                status.works().stream()
                        .filter(Work::open)
                        .map(this::maintenance)
                        .toList());
    }

    /** A run has no time of its own before it starts, so nothing is ever announced here. */
    public Statuspage.Maintenances upcoming() {
        return new Statuspage.Maintenances(page, List.of());
    }

    private Statuspage.Component component(PublicStatus.Affected one, int position) {
        String state = doubtful ? "degraded_performance" : status.level().component();
        return new Statuspage.Component(
                one.id(),
                one.name(),
                state,
                ALWAYS,
                status.checkedAt(),
                position,
                one.about() + ". " + (doubtful ? "Not confirmed" : one.effect()),
                true,
                null,
                null,
                PAGE,
                false,
                false);
    }

    private Optional<Statuspage.Incident> incident(Work work) {
        return work.turnedAt().map(turned -> {
            List<Update> since = work.updates().stream()
                    .filter(one -> !one.at().isBefore(turned))
                    .filter(one -> one.level() != Level.MAINTENANCE || one.at().isAfter(turned))
                    .toList();
            Optional<Instant> resolved = work.endedAt().filter(at -> work.level() == Level.NORMAL);
            Update latest = since.get(0);
            return entry(
                    work,
                    "i" + work.id().substring(1),
                    since,
                    turned,
                    new Words(
                            since.get(since.size() - 1).title(),
                            resolved.isPresent() ? "resolved" : "identified",
                            worst(since).indicator(),
                            resolved.orElse(null),
                            latest.at()));
        });
    }

    private Statuspage.Incident maintenance(Work work) {
        return entry(
                work,
                work.id(),
                work.updates(),
                work.begunAt(),
                new Words(
                        work.title(),
                        work.open() ? "in_progress" : "completed",
                        "maintenance",
                        work.endedAt().orElse(null),
                        work.updates().get(0).at()));
    }

    /** What differs between a maintenance and an incident. */
    private record Words(
            String name,
            String status,
            String impact,
            @Nullable Instant resolvedAt,
            Instant updatedAt) {}

    private Statuspage.Incident entry(Work work, String id, List<Update> updates, Instant from, Words words) {
        boolean planned = words.impact().equals("maintenance");
        Instant until = work.endedAt().or(status::expected).orElse(null);
        return new Statuspage.Incident(
                id,
                words.name(),
                words.status(),
                from,
                words.updatedAt(),
                null,
                words.resolvedAt(),
                words.impact(),
                url + "#" + work.id(),
                from,
                PAGE,
                updates.stream().map(one -> update(id, one, planned)).toList(),
                components().components(),
                planned ? from : null,
                planned ? until : null);
    }

    private static Statuspage.IncidentUpdate update(String incident, Update one, boolean planned) {
        boolean over = one.level() == Level.NORMAL;
        String state = planned ? (over ? "completed" : "in_progress") : (over ? "resolved" : "identified");
        return new Statuspage.IncidentUpdate(
                incident + one.id().substring(one.id().indexOf('-')), state, one.text(), incident, one.at(), one.at());
    }

    private static Level worst(List<Update> updates) {
        return updates.stream().map(Update::level).max(Level::compareTo).orElse(Level.NORMAL);
    }
}

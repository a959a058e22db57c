package com.nxop.cutover.rehearsal.gtm;

import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Truth.Place;
import com.nxop.cutover.rehearsal.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How the newest change of the domain spreads: PENDING, and after about 150 s COMPLETE. The fault
 * {@code gtm.propagation} keeps it PENDING (IGNORED, HANG) or ends it DENIED (FAIL).
 */
final class Propagation {

    static final String FAULT = "gtm.propagation";

    private static final Duration TAKES = Duration.ofSeconds(150);

    private final World world;
    private int number = 1;
    private String status = "COMPLETE";
    private Instant since;

    Propagation(World world) {
        this.world = world;
        this.since = world.clock().instant();
    }

    /** A newer change takes the place of one still under way. */
    synchronized void start(Place place) {
        number++;
        show("PENDING");
        if (world.truth().gtm() != place) {
            world.asked("gtm");
        }
        int mine = number;
        world.later(world.about(TAKES), () -> end(mine, place));
    }

    private void end(int mine, Place place) {
        Optional<Kind> fault = world.faults().of(FAULT);
        boolean denied = fault.filter(Kind.FAIL::equals).isPresent();
        boolean stuck =
                fault.filter(kind -> kind == Kind.IGNORED || kind == Kind.HANG).isPresent();
        if (stuck || !settle(mine, denied ? "DENIED" : "COMPLETE") || denied) {
            return;
        }
        world.change("GTM hands out " + place.label(), truth -> truth.withGtm(place));
        world.became("gtm");
    }

    private synchronized boolean settle(int mine, String end) {
        boolean newest = mine == number;
        if (newest) {
            show(end);
        }
        return newest;
    }

    private void show(String next) {
        status = next;
        since = world.clock().instant();
    }

    synchronized Map<String, Object> status() {
        String change = "change-" + number;
        return Json.object(
                "changeId", UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8)),
                "message", message(),
                "passingValidation", !status.equals("DENIED"),
                "propagationStatus", status,
                "propagationStatusDate", since.truncatedTo(ChronoUnit.MILLIS).toString(),
                "links", List.of());
    }

    private String message() {
        return switch (status) {
            case "PENDING" -> "Change Pending";
            case "DENIED" -> "The change was denied: a data center of the property failed validation";
            default -> "Current configuration has been propagated to all GTM nameservers";
        };
    }
}

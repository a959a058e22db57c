package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Look;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the target has taken since the switch began and the source has not got yet, counted by reading both. */
public final class Ahead implements Look {

    /** The reading with the whole number. */
    public static final String RECORDS = "records";

    /** The fact with the time from which on is counted. */
    public static final String SINCE = "run/changes since";

    private final Stores stores;

    public Ahead(Stores stores) {
        this.stores = stores;
    }

    @Override
    public ActionType type() {
        return Catalogue.DATA_AHEAD;
    }

    /** Counting is work for the stores. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Observation observe(StepContext context) {
        Optional<Instant> since =
                Optional.ofNullable(context.facts().get(SINCE)).map(Instant::parse);
        if (since.isEmpty()) {
            return Observation.unknown("The switch has not begun, so there is no time to count from");
        }
        String region = context.with().text("region");
        Surplus surplus = stores.surplus(context.with(), since.get());
        if (!surplus.problems().isEmpty()) {
            return new Observation(
                    State.UNKNOWN,
                    "What only " + region + " has cannot be counted: " + String.join("; ", surplus.problems()),
                    Map.of());
        }
        return surplus.total() == 0
                ? Observation.met(
                        "0 records only in " + region + ", of " + surplus.parts() + " topics and collections",
                        surplus.readings())
                : Observation.notYet(
                        surplus.total() + " records only in " + region + ": " + surplus.say(), surplus.readings());
    }
}

package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.orchestration.run.Reaction;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.scenario.Drill;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a drill went: the fault by the world's own record, the rest by the bot's journal, in seconds after the fault. */
final class DrillScore {

    private DrillScore() {}

    /** @return null where no secret fault went in */
    static @Nullable Map<String, @Nullable Object> of(Run run, Optional<Drill.Fault> fault) {
        return fault.map(one -> fields(run, one)).orElse(null);
    }

    private static Map<String, @Nullable Object> fields(Run run, Drill.Fault fault) {
        Optional<Reaction> reaction = Reaction.of(run);
        Optional<Double> noticed = after(fault, reaction.flatMap(Reaction::seen));
        Optional<Double> decided = after(fault, reaction.map(Reaction::decided));
        Optional<Double> acted = after(fault, reaction.flatMap(Reaction::acted));
        Optional<Double> recovered = after(fault, reaction.flatMap(Reaction::home));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("fault", fault.words());
        fields.put("faultAt", fault.at().toString());
        fields.put("noticedSeconds", noticed.orElse(null));
        fields.put("decidedSeconds", decided.orElse(null));
        fields.put("actedSeconds", acted.orElse(null));
        fields.put("recoveredSeconds", recovered.orElse(null));
        fields.put("score", line(run, recovered));
        return fields;
    }

    private static Optional<Double> after(Drill.Fault fault, Optional<Instant> at) {
        return at.map(one -> Duration.between(fault.at(), one).toMillis() / 1000.0);
    }

    /** What was left of the business clock: 100 for no time lost, 0 for all of it. */
    private static String line(Run run, Optional<Double> recovered) {
        long clock = run.plan().clocks().business().toSeconds();
        return recovered
                .map(seconds -> Math.max(0, Math.round(100 * (1 - seconds / clock))) + " of 100: all home "
                        + Math.round(seconds) + " s after the fault, the business clock is " + clock + " s")
                .orElse("0 of 100: not all home");
    }
}

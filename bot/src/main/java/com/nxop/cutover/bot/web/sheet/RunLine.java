package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A run in a list. */
public record RunLine(
        String id,
        String state,
        String mode,
        String reach,
        Instant preparedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        long version) {

    public static RunLine of(Run run) {
        return new RunLine(
                run.id(),
                run.state().label(),
                run.mode().name().toLowerCase(Locale.ROOT),
                run.head().reach().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                run.head().preparedAt(),
                run.standing().startedAt(),
                run.standing().end().map(Standing.End::at),
                run.version());
    }
}

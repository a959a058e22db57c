package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.status.page.Expected;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether people should be asked to work by hand. Any one of the documents' criteria is enough. */
final class Continuity {

    private static final Duration UNAVAILABLE = Duration.ofHours(1);

    /** A hold of a minute is no lack of an estimate. */
    private static final Duration WITHOUT_ESTIMATE = Duration.ofMinutes(5);

    private Continuity() {}

    /** The criteria that hold now, in words; empty while nobody needs to work by hand. */
    static List<String> reasons(Run run, Instant now) {
        List<String> reasons = new ArrayList<>();
        Degradation level = Degradation.of(run);
        Optional<Instant> since = run.standing().changesSince();
        if (level == Degradation.NORMAL || since.isEmpty()) {
            return reasons;
        }
        if (passed(since.get(), UNAVAILABLE, now)) {
            reasons.add("services have been affected for more than an hour");
        }
        if (level == Degradation.EMERGENCY) {
            reasons.add(Degradation.declared(run) ? "an emergency has been declared" : "the way back has failed");
        }
        boolean silent = Expected.of(run, now).isEmpty()
                && stopped(run).filter(at -> passed(at, WITHOUT_ESTIMATE, now)).isPresent();
        if (silent) {
            reasons.add("nobody can say when it will be over");
        }
        return reasons;
    }

    private static boolean passed(Instant since, Duration span, Instant now) {
        return !now.isBefore(since.plus(span));
    }

    /** Since when nothing goes on: held, at a failed step, or ended with something left as it is. */
    private static Optional<Instant> stopped(Run run) {
        return Stream.of(
                        run.standing().hold().map(Standing.Hold::since).stream(),
                        run.standing().end().map(Standing.End::at).stream(),
                        run.stuckSteps().map(StepProgress::endedAt).flatMap(Optional::stream))
                .flatMap(times -> times)
                .min(Instant::compareTo);
    }
}

package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What turning back was said to take at the moment of turning, and what it took. */
final class BackRows implements Row {

    /**
     * A way back.
     *
     * @param said the estimate with its two bounds
     * @param since when the run turned, by the true time as the next
     * @param until when the last step of the procedure was over; empty while it is not
     */
    record Turn(OutlookEvent.UndoPriced said, Instant since, Optional<Instant> until) {
        /** What it took, once it is over. */
        Optional<Duration> took() {
            return until.map(end -> Duration.between(since, end));
        }
    }

    private Optional<Turn> last = Optional.empty();
    private Instant turned = Instant.EPOCH;

    /** The way back that was taken to its end, or was last begun. */
    Optional<Turn> last() {
        return last;
    }

    @Override
    public void entry(Moment moment) {
        RunEvent event = moment.entry().event();
        Instant at = moment.time();
        if (event instanceof RunEvent.TurnedBack) {
            turned = at;
        } else if (event instanceof OutlookEvent.UndoPriced said) {
            last = Optional.of(new Turn(said, turned, Optional.empty()));
        } else if (event instanceof StepEvent.PhaseEnded ended) {
            last = last.filter(turn -> turn.said().procedure().equals(ended.phase()))
                    .map(turn -> new Turn(turn.said(), turn.since(), Optional.of(at)))
                    .or(() -> last);
        }
    }
}

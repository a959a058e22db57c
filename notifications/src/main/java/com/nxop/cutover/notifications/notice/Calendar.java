package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Notice.Moment;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every notice of a run that has a time by now: past, due or to come. Pure. */
final class Calendar {

    /** For what stays true. */
    private static final Duration LASTING = Duration.ofDays(7);

    private static final int MOST_ROUNDS = 500;

    private final Run run;
    private final Past past;
    private final Windows windows;

    private Calendar(Run run, Past past) {
        this.run = run;
        this.past = past;
        this.windows = new Windows(run, past);
    }

    static List<Appointment> of(Run run, Past past, Instant now) {
        Calendar calendar = new Calendar(run, past);
        return run.plan().communications().notices().stream()
                .flatMap(notice -> calendar.times(notice, now).stream())
                .toList();
    }

    private List<Appointment> times(Notice notice, Instant now) {
        Standing standing = run.standing();
        Optional<Instant> ended = standing.end().map(Standing.End::at);
        Optional<Instant> started = standing.startedAt();
        return switch (notice.when()) {
            case BEFORE -> windows.before(notice);
            case MOVED -> windows.moved(notice);
            case CANCELED -> windows.canceled(notice);
            case START ->
                one(notice, started, until(started, run.plan().clocks().attempt()));
            case UNFINISHED -> unfinished(notice);
            case EVERY -> rounds(notice, now);
            case LEVEL, DECLARED -> levels(notice);
            case COMPLETED -> atEnd(notice, completed());
            case RETURNED -> atEnd(notice, run.state() == RunState.ROLLED_BACK);
            case STOPPED -> atEnd(notice, stopped());
            case AFTER ->
                started.isEmpty() ? List.of() : one(notice, ended.map(at -> at.plus(by(notice))), Optional.empty());
            case WORKAROUNDS ->
                Continuity.reasons(run, now).isEmpty() ? List.of() : one(notice, Optional.of(now), Optional.empty());
            case RECOVERED -> atEnd(notice, (completed() || run.state() == RunState.ROLLED_BACK) && byHand());
        };
    }

    private boolean completed() {
        return run.state() == RunState.COMPLETED || run.state() == RunState.COMPLETED_WITH_EXCEPTIONS;
    }

    /** Whether people were asked to work by hand. */
    private boolean byHand() {
        return run.plan().communications().notices().stream()
                .anyMatch(notice ->
                        notice.when() == Moment.WORKAROUNDS && past.told().contains(notice.id()));
    }

    private boolean stopped() {
        return run.standing().startedAt().isPresent()
                && run.ended()
                && !completed()
                && run.state() != RunState.ROLLED_BACK;
    }

    private List<Appointment> atEnd(Notice notice, boolean so) {
        return so ? one(notice, run.standing().end().map(Standing.End::at), Optional.empty()) : List.of();
    }

    private static List<Appointment> one(Notice notice, Optional<Instant> at, Optional<Instant> until) {
        return at
                .map(due -> new Appointment(notice.id(), notice, due, until.orElse(due.plus(LASTING)), notice.to()))
                .stream()
                .toList();
    }

    /** At most as long as given, and never beyond the end of the run. */
    private Optional<Instant> until(Optional<Instant> at, Duration longest) {
        return at.map(from -> earliest(
                Stream.concat(Stream.of(from.plus(longest)), run.standing().end().map(Standing.End::at).stream())));
    }

    private List<Appointment> unfinished(Notice notice) {
        Optional<Instant> due = affected().map(since -> since.plus(by(notice))).filter(this::before);
        return one(notice, due, until(due, by(notice)));
    }

    private List<Appointment> rounds(Notice notice, Instant now) {
        List<Appointment> all = new ArrayList<>();
        Duration by = by(notice);
        Instant at = affected().map(since -> since.plus(by)).orElse(Instant.MAX);
        // One round beyond the present, so that the schedule can show it.
        for (int round = 1; round <= MOST_ROUNDS && before(at) && at.isBefore(now.plus(by)); round++) {
            Instant until = until(Optional.of(at), by).orElseThrow();
            all.add(new Appointment(notice.id() + "/" + round, notice, at, until, notice.to()));
            at = at.plus(by);
        }
        return all;
    }

    private List<Appointment> levels(Notice notice) {
        List<Appointment> all = new ArrayList<>();
        for (int index = 0; index < past.levels().size(); index++) {
            Past.Change change = past.levels().get(index);
            boolean next = index + 1 < past.levels().size();
            boolean atEnd = run.standing()
                    .end()
                    .filter(end -> !change.at().isBefore(end.at()))
                    .isPresent();
            if (announces(notice, index) && !atEnd) {
                Instant until =
                        next ? past.levels().get(index + 1).at() : change.at().plus(LASTING);
                String key = notice.id() + "/" + change.entry();
                all.add(new Appointment(key, notice, change.at(), until, notice.to()));
            }
        }
        return all;
    }

    /** That the maintenance begins as planned is told by another notice; that it is one again, by this. */
    private boolean announces(Notice notice, int index) {
        Past.Change change = past.levels().get(index);
        boolean begins = change.level() == Degradation.PLANNED
                && (index == 0 || past.levels().get(index - 1).level() == Degradation.NORMAL);
        return Optional.of(change.level().number()).equals(notice.level())
                && change.declared() == (notice.when() == Moment.DECLARED)
                && !begins;
    }

    /** Whether the run was still open then, as far as is known. */
    private boolean before(Instant at) {
        return !at.equals(Instant.MAX)
                && run.standing().end().filter(end -> !at.isBefore(end.at())).isEmpty();
    }

    /** When services were first affected. */
    private Optional<Instant> affected() {
        return run.standing().changesSince();
    }

    static Duration by(Notice notice) {
        return notice.by().orElse(Duration.ZERO);
    }

    static Instant earliest(Stream<Instant> times) {
        return times.min(Instant::compareTo).orElse(Instant.MAX);
    }

    static boolean told(Past past, Notice notice, int sequence) {
        return notice.when() == Moment.BEFORE && past.told().contains(notice.id() + "/" + sequence);
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Notice.Moment;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import com.nxop.cutover.orchestration.run.Standing.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notices that hang on the window, and what follows when it is moved or given up. */
final class Windows {

    private static final Duration LASTING = Duration.ofDays(7);

    private final Run run;
    private final Past past;
    private final Optional<Window> window;

    Windows(Run run, Past past) {
        this.run = run;
        this.past = past;
        this.window = run.standing().window();
    }

    /** What a correction has said already is not said again by a notice that would have been due before it. */
    List<Appointment> before(Notice notice) {
        if (window.isEmpty()) {
            return List.of();
        }
        Window set = window.get();
        Instant due = set.start().minus(Calendar.by(notice));
        boolean late = due.isBefore(set.setAt());
        if (late && !hearers(set.sequence()).isEmpty()) {
            return List.of();
        }
        Instant at = late ? set.setAt() : due;
        String key = notice.id() + "/" + set.sequence();
        return List.of(new Appointment(key, notice, at, until(notice, set), notice.to()));
    }

    /** Until a nearer notice to the same people takes its place, or the run begins or ends. */
    private Instant until(Notice notice, Window set) {
        Stream<Instant> nearer = notices(Moment.BEFORE)
                .filter(other -> other.acknowledgement() != Notice.Acknowledgement.MISSING)
                .filter(other -> Calendar.by(other).compareTo(Calendar.by(notice)) < 0)
                .filter(other -> other.to().stream().anyMatch(notice.to()::contains))
                .map(other -> set.start().minus(Calendar.by(other)));
        Stream<Instant> facts =
                Stream.concat(run.standing().startedAt().stream(), run.standing().end().map(Standing.End::at).stream());
        return Calendar.earliest(Stream.concat(Stream.of(set.start()), Stream.concat(nearer, facts)));
    }

    /** A correction for whoever was told of an earlier window. */
    List<Appointment> moved(Notice notice) {
        return window
                .filter(set -> set.sequence() > 0)
                .map(set -> {
                    List<String> to = only(notice, hearers(set.sequence()));
                    Instant until = Calendar.earliest(Stream.concat(
                            Stream.of(set.start()),
                            Stream.concat(
                                    run.standing().startedAt().stream(),
                                    run.standing().end().map(Standing.End::at).stream())));
                    return new Appointment(notice.id() + "/" + set.sequence(), notice, set.setAt(), until, to);
                })
                .filter(one -> !one.to().isEmpty())
                .stream()
                .toList();
    }

    List<Appointment> canceled(Notice notice) {
        Optional<Instant> ended = run.standing().end().map(Standing.End::at);
        if (window.isEmpty() || ended.isEmpty() || run.standing().startedAt().isPresent()) {
            return List.of();
        }
        List<String> to = only(notice, hearers(window.get().sequence() + 1));
        Instant at = ended.get();
        return to.isEmpty() ? List.of() : List.of(new Appointment(notice.id(), notice, at, at.plus(LASTING), to));
    }

    /** Audiences that were told of a window before the given one. */
    private List<String> hearers(int sequence) {
        return notices(Moment.BEFORE)
                .filter(notice -> IntStream.range(0, sequence).anyMatch(one -> Calendar.told(past, notice, one)))
                .flatMap(notice -> notice.to().stream())
                .distinct()
                .toList();
    }

    private static List<String> only(Notice notice, List<String> hearers) {
        return notice.to().stream().filter(hearers::contains).toList();
    }

    private Stream<Notice> notices(Moment when) {
        return run.plan().communications().notices().stream().filter(notice -> notice.when() == when);
    }
}

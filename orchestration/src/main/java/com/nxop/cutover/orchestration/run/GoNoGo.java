package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The go/no-go list of a run, line by line. Unknown and stale are never green. */
public record GoNoGo(List<Line> lines) {

    /** Oldest reading of an automatic criterion that still counts. */
    public static final Duration FRESH = Duration.ofSeconds(90);

    public GoNoGo {
        lines = List.copyOf(lines);
    }

    /** How a criterion stands. */
    public enum State {
        GREEN,
        RED,
        UNKNOWN
    }

    /**
     * One criterion.
     *
     * @param value what was read or said
     * @param source who was asked, or who said it
     * @param at when; empty when never
     */
    public record Line(Criterion criterion, State state, String value, String source, Optional<Instant> at) {

        /** Whether it keeps the run from starting. */
        public boolean blocks() {
            return state != State.GREEN && criterion.weight() == Criterion.Weight.BLOCKS;
        }
    }

    public static GoNoGo of(Run run, Instant now) {
        return new GoNoGo(
                run.plan().criteria().stream().map(one -> line(run, one, now)).toList());
    }

    public List<Line> blocking() {
        return lines.stream().filter(Line::blocks).toList();
    }

    /** Every blocking criterion is green. */
    public boolean go() {
        return blocking().isEmpty();
    }

    private static Line line(Run run, Criterion criterion, Instant now) {
        return criterion.check().isPresent() ? read(run, criterion, now) : said(run, criterion, now);
    }

    private static Line read(Run run, Criterion criterion, Instant now) {
        Evidence seen = run.readiness().read().get(criterion.id());
        if (seen == null) {
            return new Line(criterion, State.UNKNOWN, "not read yet", "", Optional.empty());
        }
        boolean stale = Duration.between(seen.at(), now).compareTo(FRESH) > 0;
        State state = stale
                ? State.UNKNOWN
                : switch (seen.seen().state()) {
                    case MET -> State.GREEN;
                    case NOT_YET, UNDER_WAY, FAILED -> State.RED;
                    case UNKNOWN -> State.UNKNOWN;
                };
        return new Line(criterion, state, seen.seen().summary(), seen.source(), Optional.of(seen.at()));
    }

    private static Line said(Run run, Criterion criterion, Instant now) {
        Readiness.Word word = run.readiness().said().get(criterion.id());
        if (word == null) {
            return new Line(criterion, State.UNKNOWN, "not confirmed", "", Optional.empty());
        }
        if (now.isAfter(word.until())) {
            return new Line(
                    criterion,
                    State.UNKNOWN,
                    "confirmation has run out",
                    word.by().name(),
                    Optional.of(word.at()));
        }
        String value = word.holds() ? "confirmed" : "denied";
        String text = word.remark().isBlank() ? value : value + ": " + word.remark();
        return new Line(
                criterion,
                word.holds() ? State.GREEN : State.RED,
                text,
                word.by().name(),
                Optional.of(word.at()));
    }
}

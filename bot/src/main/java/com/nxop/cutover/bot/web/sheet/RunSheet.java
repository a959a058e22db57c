package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.notifications.status.Issues;
import com.nxop.cutover.notifications.status.Next;
import com.nxop.cutover.notifications.status.Tally;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Clocks;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The board of a run.
 *
 * @param stateText the state in words
 * @param title of the plan, with where it leads from and to
 * @param issues what is not as it should be, worst first
 * @param phases of the present course: those of the plan, or the one way back
 * @param now when this was drawn; times since something are to be counted from here
 */
public record RunSheet(
        RunLine run,
        String stateText,
        Title title,
        String next,
        List<String> issues,
        Tally progress,
        List<Clock> clocks,
        List<PhaseSheet> phases,
        List<GateSheet> gates,
        List<Line> criteria,
        List<Crew> roles,
        Optional<Hold> hold,
        Optional<Back> wayBack,
        Optional<End> end,
        Instant now) {

    /** What the run is about. */
    public record Title(String plan, String digest, String from, String to, String preparedBy) {}

    /**
     * A promise.
     *
     * @param seconds since the first change
     * @param limitSeconds what was promised
     */
    public record Clock(String name, boolean started, boolean running, long seconds, long limitSeconds) {}

    /**
     * A line of the go/no-go list.
     *
     * @param role who confirms it; empty when a machine reads it
     */
    public record Line(
            String id,
            String text,
            String state,
            boolean blocks,
            String value,
            String source,
            Optional<Instant> at,
            Optional<String> role) {}

    /** Who holds a role. */
    public record Crew(String role, String name, List<String> people) {}

    /** Nothing new starts. */
    public record Hold(String by, String reason, Instant since) {}

    /** The run is turning back. */
    public record Back(String procedure, String by, String reason, Instant since) {}

    /** It is over. */
    public record End(String outcome, String by, String reason, String remaining, Instant at) {}

    public static RunSheet of(Run run, Instant now) {
        return new RunSheet(
                RunLine.of(run),
                Words.of(run.state()),
                new Title(
                        run.plan().title(),
                        run.plan().digest(),
                        run.plan().from(),
                        run.plan().to(),
                        run.head().preparedBy().name()),
                Next.of(run, now),
                Issues.of(run),
                Tally.of(run),
                clocks(run, now),
                run.course().stream()
                        .map(phase -> PhaseSheet.of(run, phase, now))
                        .toList(),
                run.plan().gates().stream().map(gate -> GateSheet.of(run, gate)).toList(),
                GoNoGo.of(run, now).lines().stream().map(RunSheet::line).toList(),
                run.plan().roles().stream()
                        .map(role -> new Crew(
                                role.id(),
                                role.name(),
                                run.roster().in(role.id()).stream()
                                        .map(Person::name)
                                        .toList()))
                        .toList(),
                run.standing().hold().map(one -> new Hold(one.by().name(), one.reason(), one.since())),
                run.standing()
                        .wayBack()
                        .map(one -> new Back(one.procedure(), one.by().name(), one.reason(), one.since())),
                run.standing()
                        .end()
                        .map(one -> new End(
                                one.outcome().label(), one.by().name(), one.reason(), one.remaining(), one.at())),
                now);
    }

    private static List<Clock> clocks(Run run, Instant now) {
        Clocks limits = run.plan().clocks();
        return List.of(
                clock("attempt", run, limits.attempt(), now),
                clock("business", run, limits.business(), now),
                clock("contract", run, limits.contract(), now));
    }

    private static Clock clock(String name, Run run, Duration limit, Instant now) {
        boolean started = run.standing().changesSince().isPresent();
        return new Clock(
                name, started, started && !run.ended(), run.elapsed(now).toSeconds(), limit.toSeconds());
    }

    private static Line line(GoNoGo.Line line) {
        return new Line(
                line.criterion().id(),
                line.criterion().text(),
                line.state().name().toLowerCase(java.util.Locale.ROOT),
                line.blocks(),
                line.value(),
                line.source(),
                line.at(),
                line.criterion().confirm().map(one -> one.role()));
    }
}

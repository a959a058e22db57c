package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Next;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.List;

/** Short messages about what just happened. They ping only those who must act. */
public final class NewsCard {

    private NewsCard() {}

    public static Card phaseStarted(Run run, String id, Instant now) {
        String text = phase(run, id) + " has begun";
        String most = find(run, id)
                .map(phase ->
                        " · " + Words.count(phase.steps().size(), "step") + ", at most " + Words.span(phase.timeout()))
                .orElse("");
        return plain(run, now, Marks.RUNNING + " " + Mrkdwn.bold(text) + most, text);
    }

    public static Card phaseEnded(Run run, String id, Instant now) {
        String text = phase(run, id) + " is done";
        String took = run.progress()
                .phase(id)
                .map((PhaseProgress known) -> " in " + Words.span(known.clock(now)))
                .orElse("");
        String most =
                find(run, id).map(phase -> " of " + Words.span(phase.timeout())).orElse("");
        return plain(run, now, Marks.DONE + " " + Mrkdwn.bold(text) + took + most, text + took);
    }

    public static Card escalated(Run run, RunEvent.Escalated escalated, Instant now) {
        String what = Mrkdwn.line(escalated.text(), 900);
        String who = Crew.called(run, escalated.roles());
        return plain(run, now, ":rotating_light: " + Mrkdwn.bold(what) + "\n" + who, what + " " + who);
    }

    /** Half of the time for an answer is gone. */
    public static Card reminded(Run run, String gate, Instant now) {
        Gate plan = run.plan().gate(gate).orElseThrow();
        GateProgress asked = run.progress().gate(gate).orElseThrow();
        String until = asked.deadline()
                .map(at -> ", answer until " + Mrkdwn.bothTimes(at))
                .orElse("");
        String text = Crew.called(run, Next.missing(plan, asked)) + ": half of the time for "
                + Mrkdwn.line(plan.id(), 40) + " is gone" + until + ". " + Mrkdwn.line(plan.question(), 300);
        return plain(run, now, ":alarm_clock: " + text, text);
    }

    public static Card held(Run run, RunEvent.Held held, Instant now) {
        String who = "Held by " + Mrkdwn.name(held.by())
                + (held.reason().isBlank() ? "" : ": " + Mrkdwn.line(held.reason(), 600));
        List<String> still = run.runningSteps().stream()
                .map(step -> Mrkdwn.line(step.id(), 40))
                .toList();
        String running =
                still.isEmpty() ? "Nothing is running outside." : "Still looked at: " + String.join(", ", still) + ".";
        String act = Crew.called(run, Owed.COMMANDER) + " decides: resume, roll back or abort.";
        return new Layout(Stamp.of("news", run, now))
                .section(Marks.WAITING + " " + Mrkdwn.bold(who) + "\n" + running + " " + act)
                .buttons(run.standing().hold().isPresent() && !run.ended() ? RunButtons.of(run) : List.of())
                .card(who + ". " + running + " " + act);
    }

    public static Card resumed(Run run, RunEvent.Resumed resumed, Instant now) {
        String text = "Resumed by " + Mrkdwn.name(resumed.by());
        return plain(
                run,
                now,
                Marks.RUNNING + " " + Mrkdwn.bold(text) + "\n*Next* " + Mrkdwn.line(Next.of(run, now), 400),
                text);
    }

    public static Card turnedBack(Run run, RunEvent.TurnedBack back, Instant now) {
        String way = run.plan()
                .rollback(back.procedure())
                .map(one -> one.id() + ", " + one.name() + ", about " + UndoPrice.begun(run, one) + ", at most "
                        + Words.span(one.rto()))
                .orElse(back.procedure());
        String text = "Rolling back to " + Mrkdwn.line(run.plan().from(), 60) + " by " + Mrkdwn.line(way, 300);
        String why = "Decided by " + Mrkdwn.name(back.by()) + ": " + Mrkdwn.line(back.reason(), 600);
        return plain(run, now, Marks.BACK + " " + Mrkdwn.bold(text) + "\n" + why, text + ". " + why);
    }

    /**
     * Outcome, the three clocks, what remains; after a way back how soon it was decided and done.
     *
     * @param head hash of the journal's last entry; said where nobody can change it later
     */
    public static Card ended(Run run, RunEvent.Ended end, String head, Instant now) {
        String word = Words.of(end.outcome());
        String why = Mrkdwn.line(end.reason(), 900);
        String remains = end.remaining().isBlank() ? "nothing" : Mrkdwn.line(end.remaining(), 1200);
        String soon = String.join("", ReactionLine.of(run));
        return new Layout(Stamp.of("ended", run, now))
                .header(word + ": " + run.plan().title())
                .section(Marks.of(end.outcome()) + " " + Mrkdwn.bold(word) + " by " + Mrkdwn.name(end.by()) + " "
                        + Mrkdwn.bothTimes(now) + "\n" + why + "\n*What remains* " + remains
                        + (soon.isEmpty() ? "" : "\n*Turning back* " + soon))
                .fields(ClockFields.of(run, now))
                .context("Journal: " + run.version() + " entries, head `" + Mrkdwn.line(head, 64) + "`")
                .card(Mrkdwn.line(run.plan().title(), 200) + ": " + word + ". " + why + " What remains: " + remains);
    }

    /** The journal is not what was written, so nothing is done any more. */
    public static Card journalBroken(String run, String what, Instant now) {
        String text = "Run " + Mrkdwn.line(run, 60) + " holds: its journal is broken. Nothing is started and nothing is"
                + " written until it is right again.";
        String why = Mrkdwn.line(what, 1200);
        return new Layout("journal " + run + " " + now.toEpochMilli())
                .section(Marks.WARNING + " " + Mrkdwn.bold(text) + "\n" + why)
                .card(text + " " + why);
    }

    /** @param mrkdwn from a template, already escaped */
    public static Card statusUpdate(Run run, String mrkdwn, String plain, Instant now) {
        return new Layout(Stamp.of("update", run, now)).section(mrkdwn).card(Mrkdwn.safe(plain));
    }

    /** @param mrkdwn from a template, already escaped */
    public static Card notice(Run run, String mrkdwn, Instant now) {
        return new Layout(Stamp.of("notice", run, now)).section(mrkdwn).card(Mrkdwn.cut(mrkdwn, Limit.TEXT));
    }

    /** Asks for the leads' two-minute report, for the thread. */
    public static String leadsAsked(Run run, List<Path> paths, Instant now) {
        List<String> asked = paths.stream()
                .limit(5)
                .map(path -> Crew.called(run, path.lead()) + " on " + Mrkdwn.line(path.id() + ", " + path.name(), 120))
                .toList();
        return Mrkdwn.time(now) + " :speech_balloon: Your two-minute report, please: " + Words.list(asked)
                + ". `/cutover note TEXT` puts it into the next update.";
    }

    /** Lines for the thread below the board. */
    public static Card detail(String stamp, List<String> lines) {
        String text = Mrkdwn.cut(String.join("\n", lines), Limit.TEXT);
        return new Layout(stamp).lines(lines).card(text);
    }

    /** One line about an entry, for the thread. */
    public static String line(Instant at, String mark, String text) {
        return Mrkdwn.time(at) + " " + mark + " " + Mrkdwn.line(text, 600);
    }

    private static Card plain(Run run, Instant now, String section, String text) {
        return new Layout(Stamp.of("news", run, now)).section(section).card(text);
    }

    private static java.util.Optional<Phase> find(Run run, String id) {
        return run.course().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static String phase(Run run, String id) {
        return "Phase " + Mrkdwn.line(id, 20)
                + find(run, id)
                        .map(phase -> ", " + Mrkdwn.line(phase.name(), 120))
                        .orElse("");
    }
}

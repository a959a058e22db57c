package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.HandOver;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Instant;
import java.util.List;

/** A step that failed or of which nobody knows: why, what still runs, what can be done. */
public final class FailedStepCard {

    private FailedStepCard() {}

    /** @param attempt the try that ended badly; a later one closes the card */
    public static Card of(Run run, String id, int attempt, Instant now) {
        Step step = run.plan().step(id).orElseThrow();
        StepProgress progress = run.step(id);
        return open(run, progress, attempt)
                ? asking(run, step, progress, now)
                : settled(run, step, progress, attempt, now);
    }

    private static boolean open(Run run, StepProgress progress, int attempt) {
        return progress.attempt() == attempt
                && !run.ended()
                && run.stuckSteps().anyMatch(stuck -> stuck.id().equals(progress.id()));
    }

    private static Card asking(Run run, Step step, StepProgress progress, Instant now) {
        String what = "Step " + Mrkdwn.line(step.id(), 40) + ", " + Mrkdwn.line(step.name(), 120)
                + (progress.status() == StepProgress.Status.UNKNOWN
                        ? ", is *unknown*: it was asked for, and nobody could see whether it happened"
                        : " *failed*");
        List<String> running = run.runningSteps().stream()
                .map(one -> Mrkdwn.line(one.id(), 40))
                .toList();
        Layout layout = new Layout(Stamp.of("failed-" + step.id(), run, now));
        layout.header("Decision needed: step " + step.id() + " " + Words.of(progress.status()));
        layout.section(Marks.of(progress.status()) + " " + what + "\n*Cause* " + Mrkdwn.line(progress.note(), 1000)
                + "\n*Wanted* " + Mrkdwn.line(step.success(), 300) + "\n*Still running* "
                + (running.isEmpty() ? "nothing" : String.join(", ", running)));
        layout.section(Marks.WAITING + " " + Crew.called(run, Owed.COMMANDER)
                + " decides; nothing new starts until then. *Undo now* " + UndoPrice.of(run, now));
        Pending.open(run, step.id())
                .ifPresentOrElse(
                        answer -> layout.lines(AnswerLines.of(answer)), () -> undecided(run, step, layout, now));
        handOver(run, layout, now);
        layout.buttons(StepButtons.stuck(run, step.id(), progress.attempt()));
        layout.context(
                "Try " + progress.attempt() + " · "
                        + progress.endedAt().map(Mrkdwn::bothTimes).orElse(""),
                "Responsible: " + Crew.roles(run.plan(), step.raci().responsible()));
        return layout.card(Mrkdwn.line(
                        "Step " + step.id() + ", " + step.name() + ": " + Words.of(progress.status()) + ". "
                                + progress.note(),
                        800)
                + " " + Crew.called(run, Owed.COMMANDER) + " decides.");
    }

    /** What is proposed, and what comes by itself. */
    private static void undecided(Run run, Step step, Layout layout, Instant now) {
        List<String> lines = AdviceLines.of(run, step.id(), now);
        if (!lines.isEmpty()) {
            layout.lines(lines);
        }
        layout.lines(DefaultLines.of(run, step.id(), now));
    }

    /** A way back that has stopped: each layer as it is, and the next command by hand. */
    private static void handOver(Run run, Layout layout, Instant now) {
        List<String> lines = run.standing().wayBack().isPresent() ? HandOver.lines(run, now) : List.of();
        if (!lines.isEmpty()) {
            layout.lines(lines.stream()
                    .map(line -> Marks.WARNING + " " + Mrkdwn.line(line, 400))
                    .toList());
        }
    }

    private static Card settled(Run run, Step step, StepProgress progress, int attempt, Instant now) {
        String how = progress.attempt() > attempt
                ? "tried again"
                : progress.stuck()
                        ? "left as it was; the run " + (run.ended() ? "is over" : "is rolling back")
                        : Words.of(progress.status());
        String text = "Step " + step.id() + ", " + step.name() + ", try " + attempt + ": " + how;
        String note = progress.note().isBlank() ? "" : "\n" + Mrkdwn.line(progress.note(), 600);
        return new Layout(Stamp.of("failed-" + step.id(), run, now))
                .section(Marks.of(progress.status()) + " " + Mrkdwn.line(text, 400) + note)
                .context("Decided " + Mrkdwn.bothTimes(run.asOf()))
                .card(Mrkdwn.line(text, 500));
    }
}

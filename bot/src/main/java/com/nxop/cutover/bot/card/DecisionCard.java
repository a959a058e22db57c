package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The engine has stopped the run and asks: why, until when, what comes by itself, on what evidence, who decides. */
public final class DecisionCard {

    private DecisionCard() {}

    public static Card of(Run run, Question question, Instant now) {
        return Question.open(run, question.subject()).filter(question::equals).isPresent()
                ? asking(run, question, now)
                : settled(run, question, now);
    }

    private static Card asking(Run run, Question question, Instant now) {
        String why =
                Mrkdwn.line(run.standing().hold().map(Standing.Hold::reason).orElse(question.text()), 600);
        List<String> running = run.runningSteps().stream()
                .map(step -> Mrkdwn.line(step.id(), 40))
                .toList();
        String still = running.isEmpty() ? "nothing" : String.join(", ", running);
        Layout layout = new Layout(Stamp.of("decision-" + question.subject(), run, now));
        layout.header("Decision needed: " + question.subject());
        layout.section(Marks.WAITING + " " + Mrkdwn.bold(why) + "\n*Still running outside* " + still);
        layout.section(Crew.called(run, Owed.COMMANDER) + " decides. *Undo now* " + UndoPrice.of(run, now));
        layout.lines(Pending.open(run, Pending.RUN)
                .map(AnswerLines::of)
                .orElseGet(() -> DefaultLines.of(run, question.subject(), now)));
        layout.buttons(buttons(run));
        return layout.card("Decision needed until " + Mrkdwn.time(question.due()) + ". " + why);
    }

    private static List<Button> buttons(Run run) {
        List<Button> buttons = new ArrayList<>();
        Pending.open(run, Pending.RUN)
                .ifPresentOrElse(
                        answer -> buttons.add(AnswerLines.withdraw(run, answer)),
                        () -> buttons.add(RunButtons.resume(run)));
        buttons.add(RunButtons.object(run));
        buttons.add(RunButtons.rollback(run));
        buttons.add(RunButtons.abort(run));
        return buttons;
    }

    private static Card settled(Run run, Question question, Instant now) {
        String how = question.ended()
                .orElseGet(() -> run.standing()
                        .wayBack()
                        .map(back -> "turned back by " + back.procedure())
                        .orElse(run.ended() ? "the run is over" : "asked again below"));
        String text = "Decision about " + question.subject() + ": " + how;
        return new Layout(Stamp.of("decision-" + question.subject(), run, now))
                .section(Marks.DONE + " " + Mrkdwn.line(text, 600))
                .context("Asked " + Mrkdwn.bothTimes(question.askedAt()))
                .card(Mrkdwn.line(text, 500));
    }
}

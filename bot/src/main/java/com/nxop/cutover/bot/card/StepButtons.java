package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Advice;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;

/** The buttons about one step. */
final class StepButtons {

    private StepButtons() {}

    static List<Button> stuck(Run run, String step, int attempt) {
        return Pending.open(run, step)
                .map(answer ->
                        List.of(AnswerLines.withdraw(run, answer), RunButtons.rollback(run), RunButtons.abort(run)))
                .orElseGet(() -> undecided(run, step, attempt));
    }

    private static List<Button> undecided(Run run, String step, int attempt) {
        Target target = new Target(run.id(), step, attempt, "");
        String region =
                " in the move from " + run.plan().from() + " to " + run.plan().to() + ".";
        List<Button> buttons = new ArrayList<>(List.of(
                Button.primary(Act.STEP_RETRY, "Try again", target)
                        .sure("Try " + step + " again?", "It is looked at first, then done if needed," + region, "Try"),
                Button.plain(Act.STEP_DONE, "It is done", target)
                        .sure("Is " + step + " done?", "The run goes on on your word" + region, "It is done"),
                Button.plain(Act.STEP_SKIP, "Skip", target)
                        .sure("Go on without " + step + "?", "It counts as an exception" + region, "Give the reason"),
                RunButtons.rollback(run),
                RunButtons.abort(run),
                Button.plain(Act.SHOW_RUNBOOK, "Runbook", Target.of(run.id(), step))));
        if (Advice.of(run, step)
                .flatMap(Advice::fixBy)
                .filter(run.asOf()::isBefore)
                .isPresent()) {
            buttons.add(1, Button.plain(Act.STEP_FIX, "Repair it", target));
        }
        if (Question.open(run, step).isPresent()) {
            buttons.add(RunButtons.object(run));
        }
        return buttons;
    }

    static List<Button> human(Run run, String step, int attempt) {
        Target target = new Target(run.id(), step, attempt, "");
        String region = run.plan().from() + " to " + run.plan().to();
        return List.of(
                Button.primary(Act.STEP_DONE, "Done", target)
                        .sure("Is " + step + " done?", "The move from " + region + " goes on.", "Done"),
                Button.danger(Act.STEP_CANNOT, "Cannot be done", target)
                        .sure(
                                step + " cannot be done?",
                                "The step fails and the move from " + region + " stops for a decision.",
                                "Give the reason"));
    }
}

package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Run;
import java.util.ArrayList;
import java.util.List;

/** The buttons that steer a run as a whole; each that changes something asks once more and names the regions. */
final class RunButtons {

    private RunButtons() {}

    static List<Button> of(Run run) {
        List<Button> buttons = new ArrayList<>();
        if (run.ended()) {
            return buttons;
        }
        Target target = Target.of(run.id());
        if (run.standing().startedAt().isEmpty()) {
            buttons.add(start(run));
            buttons.add(Button.plain(Act.SHOW_GONOGO, "Go/no-go list", target));
        } else if (run.standing().hold().isPresent()) {
            buttons.add(resume(run));
        } else {
            buttons.add(hold(run));
        }
        if (run.standing().startedAt().isPresent()) {
            if (run.standing().wayBack().isEmpty()) {
                buttons.add(rollback(run));
            }
            buttons.add(abort(run));
            buttons.add(Button.plain(Act.SHOW_RUNBOOK, "Runbook", target));
        }
        return buttons;
    }

    static Button start(Run run) {
        return Button.primary(Act.RUN_START, "Start", Target.of(run.id()))
                .sure("Start the cutover?", "NXOP moves from " + regions(run, " to ") + ".", "Start");
    }

    static Button hold(Run run) {
        return Button.plain(Act.RUN_HOLD, "Hold", Target.of(run.id()))
                .sure(
                        "Hold the run?",
                        "Nothing new starts between " + regions(run, " and ")
                                + ". What is running outside runs on and is looked at.",
                        "Hold");
    }

    /** Of a run that the engine holds: nothing comes by default any more. */
    static Button object(Run run) {
        return Button.plain(Act.RUN_HOLD, "Stop the default", Target.of(run.id()))
                .sure(
                        "Keep the run held?",
                        "Nothing comes by itself any more in the move between " + regions(run, " and ")
                                + "; it waits for a decision.",
                        "Keep it held");
    }

    static Button resume(Run run) {
        return Button.primary(Act.RUN_RESUME, "Resume", Target.of(run.id()))
                .sure("Resume the run?", "The move from " + regions(run, " to ") + " goes on.", "Resume");
    }

    static Button rollback(Run run) {
        return Button.danger(Act.RUN_ROLLBACK, "Roll back", Target.of(run.id()))
                .sure(
                        "Roll back?",
                        "NXOP goes back to " + run.plan().from() + " and leaves "
                                + run.plan().to() + ".",
                        "Give the reason");
    }

    static Button abort(Run run) {
        return Button.danger(Act.RUN_ABORT, "Abort", Target.of(run.id()))
                .sure(
                        "Abort here?",
                        "The run ends and everything stays as it is now, between " + regions(run, " and ")
                                + ". It does not roll back.",
                        "Give the reason");
    }

    private static String regions(Run run, String between) {
        return run.plan().from() + between + run.plan().to();
    }
}

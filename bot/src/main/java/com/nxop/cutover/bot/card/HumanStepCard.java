package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A step that waits for a person: the procedure with values filled in, and two buttons. */
public final class HumanStepCard {

    private HumanStepCard() {}

    /** Whether the step needs a person's word. */
    public static boolean asks(Run run, String id) {
        return run.plan().step(id).filter(Owed::asksPerson).isPresent();
    }

    public static Card of(Run run, String id, Instant now) {
        Step step = run.plan().step(id).orElseThrow();
        StepProgress progress = run.step(id);
        boolean waits = Owed.waits(step, progress) && !run.ended();
        Layout layout = new Layout(Stamp.of("human-" + id, run, now));
        layout.header("Step " + step.id() + ": " + step.name());
        layout.section(waits ? asking(run, step, progress) : settled(progress));
        if (waits) {
            layout.lines(procedure(step));
            layout.buttons(StepButtons.human(run, id, progress.attempt()));
        }
        layout.context(
                "Responsible: " + Crew.roles(run.plan(), step.raci().responsible()) + " · accountable: "
                        + Crew.roles(run.plan(), step.raci().accountable()),
                "Emergency mode: " + Mrkdwn.line(step.emergency(), 300));
        String state = waits ? "waits for " + Crew.called(run, Owed.confirmers(step)) : Words.of(progress.status());
        return layout.card(Mrkdwn.line("Step " + step.id() + ", " + step.name() + ".", 300) + " "
                + Mrkdwn.line(Owed.question(step), 500) + " " + state + ".");
    }

    private static String asking(Run run, Step step, StepProgress progress) {
        String until = progress.startedAt()
                .map(at -> " · until *"
                        + Mrkdwn.bothTimes(at.plus(step.timeout()).plus(progress.held())) + "*, after "
                        + Words.span(step.timeout()))
                .orElse("");
        return "*" + Mrkdwn.line(Owed.question(step), 600) + "*\n" + Marks.WAITING + " "
                + Crew.called(run, Owed.confirmers(step)) + " to answer" + until
                + "\n_Without an answer the step fails and the run stops for a decision._";
    }

    private static String settled(StepProgress progress) {
        String by = progress.confirmed().map(one -> " by " + Mrkdwn.name(one)).orElse("");
        String word = progress.confirmed().isPresent() && progress.running()
                ? Marks.RUNNING + " confirmed" + by + ", the machine still looks"
                : Marks.withWord(progress.status()) + by;
        return word
                + progress.endedAt().map(at -> " " + Mrkdwn.bothTimes(at)).orElse("")
                + (progress.note().isBlank() ? "" : "\n" + Mrkdwn.line(progress.note(), 600));
    }

    static List<String> procedure(Step step) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < step.procedure().size(); line++) {
            lines.add((line + 1) + ". " + Mrkdwn.line(step.procedure().get(line), 1200));
        }
        return lines;
    }
}

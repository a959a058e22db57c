package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.PhaseProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps as lines: the phase under way in full, those before and after it in one line each. */
final class StepTable {

    private static final int NAME = 120;
    private static final int SAYING = 160;

    private StepTable() {}

    static List<String> lines(Run run, Instant now) {
        List<String> lines = new ArrayList<>();
        Optional<Phase> current = run.currentPhase();
        for (Phase phase : run.course()) {
            lines.add(heading(run, phase, now));
            if (current.filter(phase::equals).isPresent()
                    && run.standing().startedAt().isPresent()) {
                phase.paths().forEach(path -> path(run, phase, path, now, lines));
            }
        }
        return lines;
    }

    private static String heading(Run run, Phase phase, Instant now) {
        Optional<PhaseProgress> known = run.progress().phase(phase.id());
        String name = Mrkdwn.bold("Phase " + Mrkdwn.line(phase.id(), 20) + ", " + Mrkdwn.line(phase.name(), NAME));
        long passed = phase.steps().stream()
                .filter(step -> run.step(step.id()).passed())
                .count();
        String count = passed + " of " + Words.count(phase.steps().size(), "step");
        if (known.isEmpty()) {
            return Marks.NOT_YET + " " + name + " · not started · "
                    + Words.count(phase.steps().size(), "step");
        }
        return known.get().endedAt().isPresent()
                ? Marks.DONE + " " + name + " · done in "
                        + Words.span(known.get().clock(now)) + " · " + count
                : (run.ended() ? Marks.FAILED : Marks.RUNNING) + " " + name + " · "
                        + (run.ended() ? "not finished" : "under way") + " · " + count;
    }

    private static void path(Run run, Phase phase, Path path, Instant now, List<String> lines) {
        if (phase.paths().size() > 1) {
            lines.add("*" + Mrkdwn.line(path.id(), 20) + " " + Mrkdwn.line(path.name(), NAME) + "* · "
                    + Crew.role(run.plan(), path.lead()));
        }
        path.steps().forEach(step -> lines.add(step(run, step, now)));
    }

    static String step(Run run, Step step, Instant now) {
        StepProgress progress = run.step(step.id());
        String line = "   " + Marks.withWord(progress.status()) + "  *" + Mrkdwn.line(step.id(), 40) + "* "
                + Mrkdwn.line(step.name(), NAME);
        return line + detail(step, progress, now);
    }

    private static String detail(Step step, StepProgress progress, Instant now) {
        return switch (progress.status()) {
            case NOT_STARTED -> " · about " + Words.span(step.estimate());
            case RUNNING ->
                " · " + Words.span(progress.elapsed(now)) + " of about " + Words.span(step.estimate())
                        + (progress.attempt() > 1 ? ", try " + progress.attempt() : "") + seen(progress);
            case COMPLETED -> " · " + Words.span(progress.elapsed(now));
            case FAILED, UNKNOWN, SKIPPED, CANCELED -> " · " + Mrkdwn.line(progress.note(), SAYING);
        };
    }

    private static String seen(StepProgress progress) {
        return progress.seen()
                .map(Observation::summary)
                .map(said -> " · " + Mrkdwn.line(said, SAYING))
                .orElse("");
    }

    /** Ten boxes. */
    static String bar(int completed, int total) {
        int full = total == 0 ? 10 : completed * 10 / total;
        return "▰".repeat(full) + "▱".repeat(10 - full);
    }
}

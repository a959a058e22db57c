package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.HumanStepCard;
import com.nxop.cutover.bot.card.Marks;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.orchestration.run.Verdict;

/** What events of phases and steps mean for the channel. */
final class StepAnnouncements {

    private final Recorded entry;
    private final Run run;
    private final Cards cards;
    private final Announcements out;

    StepAnnouncements(Recorded entry, Run run, Cards cards, Announcements out) {
        this.entry = entry;
        this.run = run;
        this.cards = cards;
        this.out = out;
    }

    /** True when the event was one of these. */
    boolean tell(RunEvent event) {
        if (event instanceof StepEvent.PhaseStarted phase) {
            out.news(NewsCard.phaseStarted(run, phase.phase(), out.now()), Priority.CHANGE);
        } else if (event instanceof StepEvent.PhaseEnded phase) {
            out.news(NewsCard.phaseEnded(run, phase.phase(), out.now()), Priority.CHANGE);
        } else if (event instanceof StepEvent.StepStarted step) {
            started(step);
        } else if (event instanceof StepEvent.StepSettled step) {
            settled(step);
        } else if (event instanceof StepEvent.StepConfirmed step) {
            human(step.step());
            out.line(
                    Marks.DONE, name(step.step()) + " confirmed by " + step.by().name());
        } else if (event instanceof StepEvent.StepSkipped step) {
            decided(step.step());
            out.line(
                    Marks.of(StepProgress.Status.SKIPPED),
                    name(step.step()) + " skipped by " + step.by().name() + ": " + step.reason());
        } else if (event instanceof StepEvent.StepCanceled step) {
            human(step.step());
            out.line(Marks.of(StepProgress.Status.CANCELED), name(step.step()) + " let go: " + step.reason());
        }
        return event instanceof StepEvent;
    }

    private void started(StepEvent.StepStarted step) {
        if (step.attempt() > 1) {
            out.add(cards.settled(step.step(), step.attempt() - 1));
        }
        if (HumanStepCard.asks(run, step.step())) {
            out.add(cards.human(run.step(step.step())));
        }
        String again = step.attempt() > 1 ? ", try " + step.attempt() : "";
        out.line(Marks.RUNNING, name(step.step()) + " has begun" + again);
    }

    private void settled(StepEvent.StepSettled step) {
        StepProgress progress = run.step(step.step());
        human(step.step());
        if (step.verdict() == Verdict.DONE) {
            out.add(cards.settled(step.step(), step.attempt()));
            out.line(
                    Marks.DONE,
                    name(step.step()) + " done in " + Words.span(progress.elapsed(entry.at())) + ": " + step.cause());
        } else {
            out.add(cards.failed(progress));
            out.line(
                    Marks.of(progress.status()),
                    name(step.step())
                            + (step.verdict() == Verdict.UNKNOWN ? " is unknown: " : " failed: ")
                            + step.cause());
        }
    }

    private void decided(String step) {
        out.add(cards.settled(step, run.step(step).attempt()));
        human(step);
    }

    private void human(String step) {
        if (HumanStepCard.asks(run, step)) {
            out.add(cards.humanSettled(run.step(step)));
        }
    }

    private String name(String step) {
        return step
                + run.plan()
                        .step(step)
                        .map(Step::name)
                        .map(name -> ", " + name + ",")
                        .orElse("");
    }
}

package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.BoardCard;
import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.DecisionCard;
import com.nxop.cutover.bot.card.FailedStepCard;
import com.nxop.cutover.bot.card.GateCard;
import com.nxop.cutover.bot.card.GoNoGoCard;
import com.nxop.cutover.bot.card.HumanStepCard;
import com.nxop.cutover.bot.card.StakeholdersCard;
import com.nxop.cutover.bot.outlet.Outgoing.Show;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lasting messages of a run as they should look now. */
record Cards(Run run, Instant now) {

    private Subjects subjects() {
        return Subjects.of(run);
    }

    Outgoing board(Priority priority) {
        return run.standing().startedAt().isPresent()
                ? Show.of(subjects().board(), BoardCard.of(run, now), priority)
                : Show.editOnly(subjects().board(), BoardCard.of(run, now), priority);
    }

    List<Outgoing> goNoGo(Priority priority) {
        List<Outgoing> all = new ArrayList<>();
        List<Card> pages = GoNoGoCard.pages(run, now);
        boolean preparing = run.standing().startedAt().isEmpty() && !run.ended();
        for (int page = 0; page < pages.size(); page++) {
            String subject = subjects().goNoGo(page);
            all.add(
                    preparing
                            ? Show.of(subject, pages.get(page), priority)
                            : Show.editOnly(subject, pages.get(page), priority));
        }
        return all;
    }

    /** Once somebody was asked; after the start it stays as it is. */
    List<Outgoing> stakeholders(Priority priority) {
        if (!run.readiness().stakeholders().asked()) {
            return List.of();
        }
        Card card = StakeholdersCard.of(run, now);
        boolean open = run.standing().startedAt().isEmpty() && !run.ended();
        return List.of(
                open
                        ? Show.of(subjects().stakeholders(), card, priority)
                        : Show.editOnly(subjects().stakeholders(), card, priority));
    }

    Outgoing gate(GateProgress asked, Priority priority) {
        return Show.of(subjects().gate(asked.id(), asked.round()), GateCard.of(run, asked.id(), now), priority);
    }

    Outgoing superseded(String gate, int round) {
        return Show.editOnly(subjects().gate(gate, round), GateCard.superseded(run, gate, round, now), Priority.CHANGE);
    }

    Outgoing failed(StepProgress step) {
        return Show.of(
                subjects().failed(step.id(), step.attempt()),
                FailedStepCard.of(run, step.id(), step.attempt(), now),
                Priority.DECISION);
    }

    /** What people decided about a step that had failed. */
    Outgoing settled(String step, int attempt) {
        return Show.editOnly(
                subjects().failed(step, attempt), FailedStepCard.of(run, step, attempt, now), Priority.CHANGE);
    }

    Outgoing human(StepProgress step) {
        return Show.of(
                subjects().human(step.id(), step.attempt()), HumanStepCard.of(run, step.id(), now), Priority.DECISION);
    }

    Outgoing humanSettled(StepProgress step) {
        return Show.editOnly(
                subjects().human(step.id(), step.attempt()), HumanStepCard.of(run, step.id(), now), Priority.CHANGE);
    }

    /** What the engine asks while it holds the run; those that are settled only where they were shown. */
    List<Outgoing> decisions() {
        List<Outgoing> all = new ArrayList<>();
        List<Question> open = Question.open(run);
        for (Question question : run.progress().questions().values()) {
            if (!question.aboutStep(run)) {
                Card card = DecisionCard.of(run, question, now);
                String subject = subjects().decision(question);
                all.add(
                        open.contains(question)
                                ? Show.of(subject, card, Priority.DECISION)
                                : Show.editOnly(subject, card, Priority.CHANGE));
            }
        }
        return all;
    }

    /** Every message with buttons, as it should look now: for a restart, a turn, and the end. */
    List<Outgoing> buttons() {
        List<Outgoing> all = new ArrayList<>(decisions());
        boolean live = !run.ended() && run.standing().wayBack().isEmpty();
        for (GateProgress gate : run.openGates()) {
            Outgoing show = gate(gate, Priority.CHANGE);
            all.add(live ? show : Show.editOnly(show.key(), ((Show) show).card(), Priority.CHANGE));
        }
        for (StepProgress step : run.progress().steps().values()) {
            if (step.stuck()) {
                all.add(
                        run.stuckSteps().anyMatch(step::equals) && !run.ended()
                                ? failed(step)
                                : settled(step.id(), step.attempt()));
            }
            if (step.running() && HumanStepCard.asks(run, step.id())) {
                all.add(human(step));
            }
        }
        return all;
    }
}

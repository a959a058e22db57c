package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.Act;
import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.ChecklistModal;
import com.nxop.cutover.bot.card.GateCard;
import com.nxop.cutover.bot.card.HomeView;
import com.nxop.cutover.bot.card.ReasonModal;
import com.nxop.cutover.bot.card.RefusalCard;
import com.nxop.cutover.bot.card.TextCard;
import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.commands.CardMark;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers as Block Kit cards. */
final class CardFaces implements Faces {

    private final Cutover cutover;
    private final ViewFaces views;

    CardFaces(Cutover cutover, ViewFaces views) {
        this.cutover = cutover;
        this.views = views;
    }

    @Override
    public List<Card> of(Answer answer, Instant now) {
        if (answer instanceof Answer.Show show) {
            List<Card> cards = new ArrayList<>();
            if (!show.saying().isBlank()) {
                cards.add(TextCard.remark(show.saying(), now));
            }
            cards.addAll(views.of(show.view(), now));
            return cards;
        }
        if (answer instanceof Answer.Stale stale) {
            return stale(stale, now);
        }
        return List.of(brief(answer, now));
    }

    private static Card brief(Answer answer, Instant now) {
        if (answer instanceof Answer.Refused no) {
            return RefusalCard.of(no.reason(), no.remedy(), now);
        }
        if (answer instanceof Answer.Already so) {
            return TextCard.remark(so.text(), now);
        }
        return TextCard.done(((Answer.Told) answer).text(), now);
    }

    /** What has changed, and the card as it is now. */
    private List<Card> stale(Answer.Stale stale, Instant now) {
        List<Card> cards = new ArrayList<>();
        cards.add(RefusalCard.of(stale.difference(), "Answer the fresh card.", now));
        Optional<Run> run = cutover.open();
        run.filter(one -> one.progress().gate(stale.gate()).isPresent())
                .ifPresent(one -> cards.add(GateCard.of(one, stale.gate(), now)));
        return cards;
    }

    @Override
    public Optional<View> dialog(Person person, String action, String value, Instant now) {
        Act act =
                Act.of(action).orElseThrow(() -> new IllegalArgumentException("no button has the id '" + action + "'"));
        return act == Act.CRITERIA_MINE
                ? cutover.find(CardMark.read(value).run()).flatMap(run -> ChecklistModal.of(run, person, value, now))
                : Optional.of(ReasonModal.of(act, value));
    }

    @Override
    public View home(Person person, Instant now) {
        return HomeView.of(cutover.latest(), person, now);
    }
}

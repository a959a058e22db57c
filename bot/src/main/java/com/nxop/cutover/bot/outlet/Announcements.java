package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Marks;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.bot.card.Story;
import com.nxop.cutover.bot.outlet.Outgoing.Line;
import com.nxop.cutover.bot.outlet.Outgoing.Show;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StakeholderEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one entry of the journal means for the channel. Pure. New messages only for what somebody must decide or everybody
 * must know; the rest goes onto the board and into its thread.
 */
final class Announcements {

    /** News older than this when it is heard, after a crash for instance, is not news any more. */
    private static final Duration OLD = Duration.ofMinutes(3);

    private final Recorded entry;
    private final Run run;
    private final Instant now;
    private final Cards cards;
    private final Subjects subjects;
    private final List<Outgoing> all = new ArrayList<>();

    private Announcements(Recorded entry, Run run, Instant now) {
        this.entry = entry;
        this.run = run;
        this.now = now;
        this.cards = new Cards(run, now);
        this.subjects = Subjects.of(run);
    }

    /** @param run as it was right after the entry */
    static List<Outgoing> of(Recorded entry, Run run, Instant now) {
        Announcements announcements = new Announcements(entry, run, now);
        announcements.tell();
        return announcements.all;
    }

    private void tell() {
        boolean asked = entry.event() instanceof StakeholderEvent || entry.event() instanceof RunEvent.Started;
        if (asked || entry.event() instanceof RunEvent.Ended) {
            add(cards.stakeholders(Priority.CHANGE));
        }
        StepAnnouncements steps = new StepAnnouncements(entry, run, cards, this);
        GateAnnouncements gates = new GateAnnouncements(run, cards, this);
        if (run.standing().startedAt().isEmpty() && !run.ended()) {
            boolean first = entry.event() instanceof RunEvent.Prepared;
            add(cards.goNoGo(first ? Priority.CHANGE : Priority.BOARD));
        } else if (!steps.tell(entry.event()) && !gates.tell(entry.event())) {
            whole(entry.event());
        }
        anchor();
        if (run.standing().startedAt().isPresent() || run.ended()) {
            boolean notable = entry.event() instanceof RunEvent.Started || entry.event() instanceof RunEvent.Ended;
            add(cards.board(notable ? Priority.DECISION : Priority.BOARD));
        }
    }

    /** The head of the chain at each decision, in a place the database's keeper cannot rewrite. */
    private void anchor() {
        boolean decided = entry.event() instanceof GateEvent.GateApproved
                || entry.event() instanceof GateEvent.GateRejected
                || entry.event() instanceof RunEvent.TurnedBack
                || entry.event() instanceof RunEvent.Ended;
        if (decided) {
            line(":link:", "Journal entry " + entry.number() + ", hash " + entry.hash());
        }
    }

    private void whole(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            add(cards.goNoGo(Priority.CHANGE));
        } else if (event instanceof RunEvent.Held && asks()) {
            add(cards.decisions());
        } else if (event instanceof RunEvent.Held held) {
            news(NewsCard.held(run, held, now), Priority.DECISION);
        } else if (event instanceof QuestionEvent question) {
            question(question);
        } else if (event instanceof RunEvent.Resumed resumed) {
            news(NewsCard.resumed(run, resumed, now), Priority.CHANGE);
            add(cards.buttons());
        } else if (event instanceof RunEvent.TurnedBack back) {
            news(NewsCard.turnedBack(run, back, now), Priority.DECISION);
            add(cards.buttons());
        } else if (event instanceof RunEvent.Ended end) {
            // Nobody has to decide any more, and the end must not overtake the last phase.
            news(NewsCard.ended(run, end, entry.hash(), now), Priority.CHANGE);
            add(cards.buttons());
            add(cards.goNoGo(Priority.CHANGE));
        } else if (event instanceof RunEvent.Escalated escalated && !onCard(escalated)) {
            news(NewsCard.escalated(run, escalated, now), Priority.DECISION);
        } else if (event instanceof RunEvent.Noted noted) {
            line(":memo:", noted.by().name() + ": " + noted.text());
        } else if (event instanceof RunEvent.LevelSet set) {
            leveled(set.by(), event);
        } else if (event instanceof RunEvent.LevelReleased released) {
            leveled(released.by(), event);
        }
    }

    /** What it means is told by the plan's schedule; who did it and why stays among those who work here. */
    private void leveled(Person by, RunEvent event) {
        line(":traffic_light:", by.name() + " " + Story.of(event));
    }

    private void question(QuestionEvent event) {
        if (event instanceof QuestionEvent.DecisionAsked asked) {
            asked(asked.subject());
        } else if (event instanceof QuestionEvent.AnswerGiven given) {
            asked(given.answer().subject());
        } else if (event instanceof QuestionEvent.AnswerWithdrawn back) {
            asked(back.subject());
            line(
                    Marks.WAITING,
                    "the answer about " + back.subject() + " is taken back by "
                            + back.by().name() + ": " + back.reason());
        } else if (event instanceof QuestionEvent.DefaultStopped stopped) {
            add(cards.buttons());
            line(Marks.WAITING, "no default any more: " + stopped.reason());
        } else if (event instanceof QuestionEvent.PageAcknowledged word) {
            line(
                    Marks.DONE,
                    "page about " + word.subject() + " acknowledged by "
                            + word.by().name());
        }
    }

    /** Whether the engine holds the run and asks; its card says all that the news would. */
    private boolean asks() {
        return Question.open(run).stream().anyMatch(question -> !question.aboutStep(run));
    }

    private void asked(String subject) {
        if (run.plan().step(subject).isPresent()) {
            add(cards.failed(run.step(subject)));
        } else {
            add(cards.decisions());
        }
    }

    /** The card about the failed step, or about the question, calls the same people already. */
    private boolean onCard(RunEvent.Escalated escalated) {
        boolean card = Question.open(run, escalated.subject()).isPresent()
                || run.stuckSteps().anyMatch(step -> step.id().equals(escalated.subject()));
        return card && !Escalations.repeated(run, escalated);
    }

    void add(Outgoing outgoing) {
        all.add(outgoing);
    }

    private void add(List<Outgoing> outgoing) {
        all.addAll(outgoing);
    }

    void news(com.nxop.cutover.bot.card.Card card, Priority priority) {
        if (Duration.between(entry.at(), now).compareTo(OLD) <= 0) {
            add(Show.news(subjects.news(entry.number()), card, priority));
        }
    }

    void line(String mark, String text) {
        add(new Line(subjects.board(), NewsCard.line(entry.at(), mark, text)));
    }

    Instant now() {
        return now;
    }

    /** Marks for lines about decisions. */
    static String mark(boolean yes) {
        return yes ? Marks.DONE : Marks.FAILED;
    }
}

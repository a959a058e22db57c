package com.nxop.cutover.bot.slack;

import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.commands.CardMark;
import com.nxop.cutover.commands.Clicks;
import com.nxop.cutover.commands.Desk;
import com.nxop.cutover.commands.Door;
import com.nxop.cutover.commands.Request;
import com.nxop.cutover.commands.Said;
import com.nxop.cutover.orchestration.journal.JournalBroken;
import com.nxop.cutover.orchestration.run.Person;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request to the desk and the answer back. Says in one word how it went. */
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Desk desk;
    private final Visitors visitors;
    private final Channels channels;
    private final Replies replies;
    private final Clock clock;
    private final Supplier<String> keys;

    Reception(Desk desk, People people, Replies replies, Clock runClock, Supplier<String> keys) {
        this.desk = desk;
        this.visitors = people.visitors();
        this.channels = people.channels();
        this.replies = replies;
        this.clock = runClock;
        this.keys = keys;
    }

    /** Who is who and where is where. */
    record People(Visitors visitors, Channels channels) {}

    String handle(Inbox.Letter letter) {
        try {
            return answer(letter.received());
        } catch (JournalBroken broken) {
            replies.send(
                    letter.received().sender(),
                    new Answer.Refused(
                            "The run holds, nothing was written. " + broken.getMessage(),
                            "The runbook says what to do when the journal is broken."));
            return "journal broken";
        } catch (RuntimeException bug) {
            String id = keys.get().substring(0, 8);
            LOG.error("Error {} while answering request {}", id, letter.id(), bug);
            replies.send(
                    letter.received().sender(),
                    new Answer.Refused(
                            "Something went wrong here (error " + id + ").",
                            "See /cutover status for what is true now, and say it again if it did not happen."));
            return "error " + id;
        }
    }

    String tooLate(Inbox.Letter letter) {
        replies.send(
                letter.received().sender(),
                new Answer.Refused(
                        "What you asked for at " + letter.at() + " is only read now, so it was not carried out.",
                        "Look at /cutover status and ask again if you still want it."));
        return "too late";
    }

    private String answer(Received received) {
        Visitors.Visitor visitor = visitors.visitor(received.sender());
        if (!visitor.welcome()) {
            return say(received, new Answer.Refused(visitor.reason(), "Ask somebody of the team."));
        }
        Optional<String> misplaced = channels.objection(received.sender());
        if (misplaced.isPresent()) {
            return say(received, new Answer.Refused(misplaced.get(), "Go there, or to the messages of this app."));
        }
        return switch (received.kind()) {
            case COMMAND ->
                ask(
                        received,
                        visitor.person(),
                        new Said.Words(received.content().text()));
            case CLICK -> click(received, visitor.person());
            case REASON ->
                ask(
                        received,
                        visitor.person(),
                        click(received.content(), received.content().text()));
            case HOME -> home(visitor.person());
        };
    }

    private String click(Received received, Person by) {
        String action = received.content().action();
        if (!Clicks.known(action)) {
            return "ignored";
        }
        if (Clicks.needsDialog(action)) {
            return replies.openDialog(received, by) ? "dialog" : "dialog not opened";
        }
        return ask(received, by, click(received.content(), ""));
    }

    private static Said click(Received.Content content, String reason) {
        return new Said.Click(content.action(), CardMark.read(content.value()), reason);
    }

    private String ask(Received received, Person by, Said said) {
        return say(received, desk.handle(new Request(by, Door.SLACK, said, received.key(), clock.instant())));
    }

    private String say(Received received, Answer answer) {
        replies.send(received.sender(), answer);
        return answer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private String home(Person person) {
        replies.publishHome(person);
        return "home";
    }
}

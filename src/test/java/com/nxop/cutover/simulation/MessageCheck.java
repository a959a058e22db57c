package com.nxop.cutover.simulation;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.notice.Leaving;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.simulation.MessageTally.Fault;
import com.nxop.cutover.support.BlockKit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the messages of one moment are within the limits of their outlets, and true of the run. */
final class MessageCheck {

    private static final int MOST_BLOCKS = 50;
    private static final int SECTION = 3000;
    private static final int SUBJECT = 180;
    private static final int TOPIC_BYTES = 256 * 1024;
    private static final int SUMMARY = 1024;
    private static final int DEDUP_KEY = 255;
    private static final int PAGE_BYTES = 512 * 1024;
    private static final String CALL = "<!channel>";

    private final Run run;
    private final MessageTally tally;
    private final String where;

    MessageCheck(Run run, MessageTally tally, long seed, long entry) {
        this.run = run;
        this.tally = tally;
        this.where = "seed " + seed + ", entry " + entry + ", ";
    }

    void card(Card card) {
        tally.seen("slack");
        BlockKit.violations(card.text(), card.blocks(), MOST_BLOCKS)
                .forEach(one -> wrong(Fault.OVER_A_LIMIT, "card: " + one));
        String words = card.text() + BlockKit.read(card.blocks());
        // Plain text, in brackets here, shows such tokens as they are; in marked text they would call everybody.
        if (words.lines().anyMatch(line -> !line.contains("[") && line.contains(CALL))) {
            wrong(Fault.OVER_A_LIMIT, "a name calls the channel");
        }
        said("card", !run.ended(), words, "Completed", "services are restored");
        said("card", run.state() != RunState.ROLLED_BACK, words, "Rolled back");
        secret("card", words);
    }

    void page(String body) {
        tally.seen("pagerduty");
        JsonNode page = JsonMapper.shared().readTree(body);
        limit("page", page.path("payload").path("summary").asString(""), SUMMARY);
        limit("page's key", page.path("dedup_key").asString(""), DEDUP_KEY);
        bytes("page", body, PAGE_BYTES);
        secret("page", body);
    }

    void left(Leaving.Left left, Instant now) {
        left.mails().forEach(this::mail);
        left.bulletins().forEach(this::bulletin);
        for (String text : left.said()) {
            card(NewsCard.notice(run, text, now));
            notice("notice", text);
        }
    }

    /** To one person, directly. */
    void informed(String text, Instant now) {
        limit("digest", text, SECTION);
        card(NewsCard.notice(run, text, now));
    }

    private void mail(Mail mail) {
        tally.seen("mail");
        limit("subject of " + mail.key(), mail.subject(), SUBJECT);
        if (mail.subject().matches("(?s).*\\R.*")) {
            wrong(Fault.OVER_A_LIMIT, "subject of " + mail.key() + " has two lines");
        }
        if (mail.html().contains(CALL)) {
            wrong(Fault.OVER_A_LIMIT, "a name is put into " + mail.key() + " unescaped");
        }
        if (!mail.to().equals(Leaving.TEST_LIST)) {
            wrong(Fault.TO_A_REAL_LIST, "mail " + mail.key());
        }
        notice("mail " + mail.key(), mail.subject() + "\n" + mail.text() + "\n" + mail.html());
    }

    private void bulletin(Bulletin bulletin) {
        boolean topic = bulletin.to().equals(Leaving.TEST_TOPIC);
        tally.seen(topic ? "sns" : "webhook");
        if (!topic && !bulletin.to().equals(Leaving.TEST_HOOK)) {
            wrong(Fault.TO_A_REAL_LIST, "bulletin " + bulletin.key());
        }
        String subject = OperationsTopic.Message.subject(bulletin.subject());
        OperationsTopic.Message message =
                new OperationsTopic.Message(bulletin.to(), run.id(), bulletin.key(), subject, bulletin.text());
        limit("topic's subject", subject, OperationsTopic.SUBJECT_LIMIT);
        limit("SMS", message.sms(), OperationsTopic.SMS_LIMIT);
        bytes("topic's message", bulletin.text(), TOPIC_BYTES);
        notice("bulletin " + bulletin.key(), bulletin.subject() + "\n" + bulletin.text() + bulletin.facts());
    }

    /** Each claim a notice may make, judged by the run alone and not by what the message declares. */
    private void notice(String what, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        boolean started = run.standing().startedAt().isPresent();
        boolean turned = run.standing().wayBack().isPresent();
        said(what, !home(), low, "restored", "back to normal", "completed successfully");
        said(what, !started || run.ended(), low, "has started", "is under way");
        said(what, !turned || run.ended(), low, "being rolled back");
        said(what, run.state() != RunState.ROLLED_BACK, low, "was rolled back", "has been rolled back");
        said(what, !turned || run.state() == RunState.ROLLED_BACK, low, "rollback has failed");
        said(what, !started || !run.ended() || home() || run.state() == RunState.ROLLED_BACK, low, "was stopped");
        said(what, started || !run.ended(), low, "called off");
        boolean word = run.standing().declared().isPresent() && !run.ended();
        said(what, !word, low, "was declared", "has been declared");
        boolean live = started && run.head().reach() == Reach.LIVE && !run.ended();
        said(what, live, low, "service level 0");
        secret(what, text);
    }

    /** The last gate has said yes and the run is over. */
    private boolean home() {
        boolean over = run.state() == RunState.COMPLETED || run.state() == RunState.COMPLETED_WITH_EXCEPTIONS;
        return over
                && run.plan().gates().stream()
                        .filter(gate -> gate.opens().equals(Gate.SUCCESS))
                        .allMatch(gate -> run.progress()
                                .gate(gate.id())
                                .filter(GateProgress::approved)
                                .isPresent());
    }

    private void said(String what, boolean untrue, String text, String... sentences) {
        for (String sentence : untrue ? List.of(sentences) : List.<String>of()) {
            if (text.contains(sentence)) {
                wrong(Fault.FALSE_SENTENCE, what + " says '" + sentence + "' in state " + run.state());
            }
        }
    }

    private void secret(String what, String text) {
        if (text.contains(Leaving.CANARY)) {
            wrong(Fault.SAYS_A_SECRET, what);
        }
    }

    private void limit(String what, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most || text.isBlank()) {
            wrong(Fault.OVER_A_LIMIT, what + " has " + length + " characters, " + most + " are allowed");
        }
    }

    private void bytes(String what, String text, int most) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > most) {
            wrong(Fault.OVER_A_LIMIT, what + " has " + length + " bytes, " + most + " are allowed");
        }
    }

    private void wrong(Fault fault, String what) {
        tally.wrong(fault, where + what);
    }
}

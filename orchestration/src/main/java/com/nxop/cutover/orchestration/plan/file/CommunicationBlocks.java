package com.nxop.cutover.orchestration.plan.file;

import static com.nxop.cutover.orchestration.plan.file.Block.may;
import static com.nxop.cutover.orchestration.plan.file.Block.must;

import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.file.Groups.Many;
import com.nxop.cutover.orchestration.plan.file.Words.Choice;
import com.nxop.cutover.orchestration.plan.file.Words.Span;
import com.nxop.cutover.orchestration.plan.file.Words.Text;
import com.nxop.cutover.orchestration.plan.file.Words.Texts;
import java.util.List;

/** What may stand under {@code communications}. */
final class CommunicationBlocks {

    private static final Text TEXT = new Text();
    private static final Texts TEXTS = new Texts();
    private static final Span SPAN = new Span();

    private static final Block AUDIENCE = new Block(
            "audience",
            "people who hear the same",
            List.of(
                    must("id", TEXT, "for example partners"),
                    must("name", TEXT, "as it stands in a message"),
                    may("to", TEXT, "mail addresses with commas between, or env:NAME or file:/path"),
                    may("length", Choice.of(Audience.Length.values()), "how much they want to read; default: full"),
                    may("answers", TEXT, "role whose holder may say for all of them that they know")));

    private static final Block NOTICE = new Block(
            "notice",
            "one line of the communication schedule",
            List.of(
                    must("id", TEXT, "unique among the notices"),
                    must("when", Choice.of(Notice.Moment.values()), "what it waits for"),
                    may("by", SPAN, "how long before or after; needed with before, every, unfinished and after"),
                    may("level", TEXT, "degradation level it waits for or announces, 0 to 3"),
                    must("to", TEXTS, "audience ids"),
                    must("outlets", TEXTS, "email, slack, sns, webhook, status"),
                    must("message", TEXT, "name of the message in templates/messages"),
                    may("invitation", Choice.of(Notice.Invitation.values()), "whether the window comes along"),
                    may(
                            "acknowledgement",
                            Choice.of(Notice.Acknowledgement.values()),
                            "whether readers are asked to say that they know; missing: only those who have not")));

    static final Block COMMUNICATIONS = new Block(
            "communications",
            "who is told what, when, on which outlet",
            List.of(
                    may("hotline", TEXT, "what people call with questions"),
                    may("statusPage", TEXT, "address of the public status page"),
                    may("topic", TEXT, "ARN of the SNS topic of the operations' list"),
                    may("webhook", TEXT, "address that gets notices as signed JSON, or env:NAME or file:/path"),
                    must("audiences", new Many(AUDIENCE), "who can be told"),
                    must("notices", new Many(NOTICE), "the schedule")));

    private CommunicationBlocks() {}
}

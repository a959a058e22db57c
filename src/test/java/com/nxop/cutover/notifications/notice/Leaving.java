package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.receipt.Slips;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.StoryCutover;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Everything that would leave of a run at a moment: each notice of its plan that may be sent then, on all its outlets. */
public final class Leaving {

    public static final String TEST_LIST = "test@nxop.example";
    public static final String TEST_TOPIC = "arn:aws:sns:us-west-2:111122223333:test";
    public static final String TEST_HOOK = "https://hooks.nxop.example/test";

    /** Stands in every address, which no text may say. */
    public static final String CANARY = "canary7f3a9";

    private final Templates templates;
    private final Registrar nobody;

    public Leaving(Templates templates, Runs story) {
        this.templates = templates;
        StoryCutover cutover = new StoryCutover(story, Clock.systemUTC());
        this.nobody =
                new Registrar(cutover, new Slips(Database.inMemory().sql()), "", new Random(1), Clock.systemUTC());
    }

    /** What left. */
    public record Left(List<Mail> mails, List<String> said, List<Bulletin> bulletins) {}

    /** As a rehearsal that somebody has configured to tell everybody. */
    public Left of(Run run, Instant now) {
        Left left = new Left(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Ways ways = new Ways(
                Optional.of((mail, haste) -> left.mails.add(mail)),
                Optional.of((one, key, text) -> say(left, text)),
                Map.of(Notice.Outlet.SNS, left.bulletins::add, Notice.Outlet.WEBHOOK, left.bulletins::add),
                nobody,
                new Secrets(Leaving::address));
        CommsRules rules = new CommsRules(Comms.ON, "rehearsal", List.of(TEST_LIST), TEST_TOPIC, TEST_HOOK);
        Dispatch dispatch = new Dispatch(templates, rules, ways);
        for (Notice notice : run.plan().communications().notices()) {
            boolean so = templates.has(notice.message(), Outlet.SUBJECT)
                    && templates.needs(notice.message()).stream().allMatch(truth -> truth.holds(run));
            if (so && !Crier.pageOnly(notice)) {
                dispatch.send(run, appointment(notice, now), now);
            }
        }
        return left;
    }

    /** Nobody is asked to say that they know: the run would go on by it. */
    private static Appointment appointment(Notice one, Instant now) {
        Notice silent = new Notice(
                one.id(),
                one.when(),
                one.by(),
                one.level(),
                one.to(),
                one.outlets(),
                one.message(),
                one.invitation(),
                Notice.Acknowledgement.NONE);
        return new Appointment(one.id(), silent, now, now.plus(Duration.ofHours(1)), one.to());
    }

    private static String say(Left left, String text) {
        left.said.add(text);
        return "said";
    }

    private static Optional<String> address(String name) {
        return Optional.of(
                name.endsWith("WEBHOOK")
                        ? "https://hooks.nxop.example/" + CANARY
                        : CANARY + "@nxop.example, other-" + CANARY + "@nxop.example");
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Invitation;
import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Notice.Acknowledgement;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who gets which mail for a notice: one mail to a person, however many lists the person is on. */
final class Mailing {

    /** Ending of the name of a short form. */
    static final String EXECUTIVE = "-executive";

    private final Templates templates;
    private final CommsRules rules;
    private final Readers readers;
    private final Registrar registrar;

    Mailing(Templates templates, CommsRules rules, Secrets secrets, Registrar registrar) {
        this.templates = templates;
        this.rules = rules;
        this.readers = new Readers(rules, secrets);
        this.registrar = registrar;
    }

    /**
     * What is to be mailed.
     *
     * @param remark who to, or why to nobody
     */
    record Post(List<Mail> mails, String remark) {}

    Post of(Run run, Appointment one, Map<String, String> facts) {
        List<Readers.One> missing = readers.of(run, one).stream()
                .filter(reader -> one.notice().acknowledgement() != Acknowledgement.MISSING
                        || registrar.missing(run, reader.reader()))
                .toList();
        String meant = readers.words(run, one);
        if (rules.of(run) == Comms.OFF) {
            ask(run, one, List.of());
            return new Post(List.of(), "comms are off; would have been mailed to " + meant);
        }
        if (rules.of(run) == Comms.TEST && rules.testList().isEmpty()) {
            ask(run, one, List.of());
            return new Post(List.of(), "comms are on test, but CUTOVER_TEST_LIST is empty; meant for " + meant);
        }
        ask(run, one, missing);
        Map<String, String> marked = new LinkedHashMap<>(facts);
        marked.put("test", rules.of(run) == Comms.TEST ? meant : "");
        List<Mail> mails =
                missing.stream().map(reader -> mail(run, one, marked, reader)).toList();
        return new Post(mails, remark(run, one, mails, meant));
    }

    private String remark(Run run, Appointment one, List<Mail> mails, String meant) {
        if (one.notice().acknowledgement() == Acknowledgement.MISSING) {
            return mails.isEmpty()
                    ? "nobody has still to acknowledge"
                    : "mailed to " + mails.size() + " who have still to acknowledge";
        }
        return rules.of(run) == Comms.TEST ? "mailed to the test list; meant for " + meant : "mailed to " + meant;
    }

    private void ask(Run run, Appointment one, List<Readers.One> mailed) {
        if (one.notice().acknowledgement() == Acknowledgement.ASKED) {
            List<String> stakeholders = run.plan().communications().stakeholders();
            registrar.ask(
                    run,
                    one.to().stream().filter(stakeholders::contains).toList(),
                    mailed.stream().map(Readers.One::reader).toList());
        }
    }

    private Mail mail(Run run, Appointment one, Map<String, String> common, Readers.One reader) {
        Map<String, String> facts = new LinkedHashMap<>(common);
        if (one.notice().acknowledgement() != Acknowledgement.NONE) {
            facts.put("acknowledge", registrar.link(run, reader.reader()).orElse(""));
        }
        String to = reader.reader().address();
        String message = one.notice().message();
        boolean brief = reader.length() == Audience.Length.SHORT && templates.has(message + EXECUTIVE, Outlet.TEXT);
        String body = brief ? message + EXECUTIVE : message;
        return new Mail(
                run.id(),
                one.key(),
                message,
                to,
                rules.marks(run) + templates.render(message, Outlet.SUBJECT, facts),
                templates.framed(body, Outlet.TEXT, facts),
                templates.framed(body, Outlet.HTML, facts),
                one.until(),
                invitation(run, one, facts));
    }

    private Optional<Invitation> invitation(Run run, Appointment one, Map<String, String> facts) {
        if (one.notice().invitation() == Notice.Invitation.NONE) {
            return Optional.empty();
        }
        boolean canceled = one.notice().when() == Notice.Moment.CANCELED;
        return run.standing().window().map(window -> entry(run, window, canceled, facts, one.at()));
    }

    private Invitation entry(
            Run run, Standing.Window window, boolean canceled, Map<String, String> facts, Instant made) {
        return new Invitation(
                canceled ? Invitation.Method.CANCEL : Invitation.Method.REQUEST,
                run.id() + "@cutover.nxop",
                canceled ? window.sequence() + 1 : window.sequence(),
                window.start(),
                window.start().plus(run.plan().clocks().attempt()),
                made,
                rules.marks(run) + "NXOP planned maintenance",
                "Status: " + facts.getOrDefault("statusPage", "") + "\nQuestions: "
                        + facts.getOrDefault("hotline", ""));
    }

    /** The messages a notice needs on an outlet, to be looked for before anything starts. */
    static List<String> missing(Notice notice, Templates templates) {
        List<Outlet> needed = new ArrayList<>();
        boolean relayed =
                notice.outlets().contains(Notice.Outlet.SNS) || notice.outlets().contains(Notice.Outlet.WEBHOOK);
        if (notice.outlets().contains(Notice.Outlet.EMAIL) || relayed) {
            needed.addAll(List.of(Outlet.SUBJECT, Outlet.TEXT, Outlet.HTML));
        }
        if (notice.outlets().contains(Notice.Outlet.SLACK)) {
            needed.add(Outlet.SLACK);
        }
        return needed.stream()
                .filter(outlet -> !templates.has(notice.message(), outlet))
                .map(outlet -> outlet.file(notice.message()))
                .collect(Collectors.toList());
    }
}

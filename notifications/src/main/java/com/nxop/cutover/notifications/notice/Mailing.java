package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Addresses;
import com.nxop.cutover.notifications.mail.Invitation;
import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Notice;
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

    private static final String EXECUTIVE = "-executive";

    private final Templates templates;
    private final CommsRules rules;
    private final Secrets secrets;

    Mailing(Templates templates, CommsRules rules, Secrets secrets) {
        this.templates = templates;
        this.rules = rules;
        this.secrets = secrets;
    }

    /**
     * What is to be mailed.
     *
     * @param remark who to, or why to nobody
     */
    record Post(List<Mail> mails, String remark) {}

    Post of(Run run, Appointment one, Map<String, String> facts) {
        List<Audience> audiences = audiences(run, one);
        Lists lists = lists(audiences);
        return switch (rules.of(run)) {
            case OFF -> new Post(List.of(), "comms are off; would have been mailed to " + lists.words());
            case TEST -> test(run, one, facts, lists);
            case ON ->
                new Post(
                        lists.readers().entrySet().stream()
                                .map(reader -> mail(run, one, facts, reader.getKey(), reader.getValue()))
                                .toList(),
                        "mailed to " + lists.words());
        };
    }

    private Post test(Run run, Appointment one, Map<String, String> facts, Lists lists) {
        if (rules.testList().isEmpty()) {
            return new Post(List.of(), "comms are on test, but CUTOVER_TEST_LIST is empty; meant for " + lists.words());
        }
        Map<String, String> marked = new LinkedHashMap<>(facts);
        marked.put("test", lists.words());
        List<Mail> mails = rules.testList().stream()
                .map(address -> mail(run, one, marked, address, Audience.Length.FULL))
                .toList();
        return new Post(mails, "mailed to the test list; meant for " + lists.words());
    }

    private static List<Audience> audiences(Run run, Appointment one) {
        return one.to().stream()
                .flatMap(id -> run.plan().communications().audience(id).stream())
                .filter(audience -> !audience.to().isBlank())
                .toList();
    }

    private Mail mail(Run run, Appointment one, Map<String, String> facts, String to, Audience.Length length) {
        String message = one.notice().message();
        boolean brief = length == Audience.Length.SHORT && templates.has(message + EXECUTIVE, Outlet.TEXT);
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

    /** @param readers addresses with how much each reads; the first list an address is on decides */
    private record Lists(Map<String, Audience.Length> readers, List<String> names) {
        String words() {
            return names.isEmpty() ? "nobody" : String.join(", ", names);
        }
    }

    private Lists lists(List<Audience> audiences) {
        Map<String, Audience.Length> readers = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Audience audience : audiences) {
            names.add(audience.name() + ": " + read(audience, readers));
        }
        return new Lists(readers, names);
    }

    private String read(Audience audience, Map<String, Audience.Length> into) {
        try {
            Addresses addresses = Addresses.of(secrets.resolve(audience.to()));
            addresses.good().forEach(address -> into.putIfAbsent(address, audience.length()));
            String bad = addresses.bad().isEmpty() ? "" : ", " + addresses.bad().size() + " that are no addresses";
            return addresses.good().size() + (addresses.good().size() == 1 ? " address" : " addresses") + bad;
        } catch (IllegalArgumentException unreadable) {
            return "no address, because " + unreadable.getMessage();
        }
    }

    /** The messages a notice needs on an outlet, to be looked for before anything starts. */
    static List<String> missing(Notice notice, Templates templates) {
        List<Outlet> needed = new ArrayList<>();
        if (notice.outlets().contains(Notice.Outlet.EMAIL)) {
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

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.mail.Letterbox.Haste;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends one notice on all its outlets, and says who got it. */
final class Dispatch {

    private static final Duration IN_TIME = Duration.ofMinutes(2);

    private final Templates templates;
    private final CommsRules rules;
    private final Ways ways;
    private final Mailing mailing;
    private final Relaying relaying;

    Dispatch(Templates templates, CommsRules rules, Ways ways) {
        this.templates = templates;
        this.rules = rules;
        this.ways = ways;
        this.mailing = new Mailing(templates, rules, ways.secrets(), ways.registrar());
        this.relaying = new Relaying(templates, rules, ways);
    }

    Settled send(Run run, Appointment one, Instant now) {
        Duration behind = Duration.between(one.at(), now);
        boolean late = behind.compareTo(IN_TIME) > 0;
        Map<String, String> facts = new LinkedHashMap<>(Facts.of(run, now));
        facts.put("late", late ? Durations.say(behind) : "");
        List<String> remarks = new ArrayList<>();
        int left = mail(run, one, facts, remarks) + say(run, one, facts, remarks) + relay(run, one, facts, remarks);
        Settled.State state = left == 0 ? Settled.State.WITHHELD : late ? Settled.State.LATE : Settled.State.SENT;
        return new Settled(run.id(), one.key(), one.at(), now, state, String.join("; ", remarks));
    }

    private int mail(Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        if (!one.notice().outlets().contains(Notice.Outlet.EMAIL)) {
            return 0;
        }
        Mailing.Post post = mailing.of(run, one, facts);
        if (!post.mails().isEmpty() && ways.mail().isEmpty()) {
            remarks.add("not mailed: there is no mail server, set SPRING_MAIL_HOST");
            return 0;
        }
        remarks.add(post.remark());
        Haste haste = one.notice().when().sumsUp() ? Haste.WAITS : Haste.NOW;
        ways.mail().ifPresent(way -> post.mails().forEach(mail -> way.post(mail, haste)));
        return post.mails().size();
    }

    private int say(Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        if (!one.notice().outlets().contains(Notice.Outlet.SLACK)
                || ways.channel().isEmpty()) {
            return 0;
        }
        String marks = rules.marks(run);
        String text = templates.render(one.notice().message(), Outlet.SLACK, facts);
        remarks.add(ways.channel().get().say(run, one.key(), marks.isEmpty() ? text : marks + " " + text));
        return 1;
    }

    private int relay(Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        int left = 0;
        for (Notice.Outlet outlet : List.of(Notice.Outlet.SNS, Notice.Outlet.WEBHOOK)) {
            if (one.notice().outlets().contains(outlet)) {
                left += relaying.send(outlet, run, one, facts, remarks);
            }
        }
        return left;
    }
}

package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.plan.Communications;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Notices to the operations' topic and to the web hook; in a test to those that stand in for them. */
final class Relaying {

    private static final List<String> FACTS =
            List.of("title", "window", "status", "level", "levelName", "affected", "eta", "outcome", "statusPage");

    private final Templates templates;
    private final CommsRules rules;
    private final Ways ways;

    Relaying(Templates templates, CommsRules rules, Ways ways) {
        this.templates = templates;
        this.rules = rules;
        this.ways = ways;
    }

    /** @return how many left: one or none */
    int send(Notice.Outlet outlet, Run run, Appointment one, Map<String, String> facts, List<String> remarks) {
        String name = outlet == Notice.Outlet.SNS ? "the operations' topic" : "the web hook";
        Optional<Consumer<Bulletin>> way = Optional.ofNullable(ways.relays().get(outlet));
        if (way.isEmpty()) {
            remarks.add("not sent to " + name + ": it is not set up"
                    + (outlet == Notice.Outlet.WEBHOOK ? ", set CUTOVER_WEBHOOK_SECRET" : ""));
            return 0;
        }
        Comms comms = rules.of(run);
        if (comms == Comms.OFF) {
            remarks.add("comms are off; would have been sent to " + name);
            return 0;
        }
        String to = comms == Comms.ON ? meant(outlet, run, remarks) : rules.stand(outlet);
        if (to.isBlank()) {
            remarks.add("not sent to " + name + ": "
                    + (comms == Comms.ON ? "the plan names none" : "comms are on test and nothing stands in for it"));
            return 0;
        }
        way.get().accept(bulletin(run, one, to, facts, comms == Comms.ON ? "" : name));
        remarks.add(comms == Comms.ON ? "sent to " + name : "sent to what stands in for " + name);
        return 1;
    }

    private String meant(Notice.Outlet outlet, Run run, List<String> remarks) {
        Communications plan = run.plan().communications();
        try {
            return ways.secrets().resolve(outlet == Notice.Outlet.SNS ? plan.topic() : plan.webhook());
        } catch (IllegalArgumentException unreadable) {
            remarks.add(String.valueOf(unreadable.getMessage()));
            return "";
        }
    }

    private Bulletin bulletin(Run run, Appointment one, String to, Map<String, String> common, String test) {
        String message = one.notice().message();
        Map<String, String> facts = new LinkedHashMap<>(common);
        facts.put("test", test);
        Map<String, String> told = new LinkedHashMap<>();
        FACTS.forEach(fact -> told.put(fact, facts.getOrDefault(fact, "")));
        String subject = rules.marks(run) + templates.render(message, Outlet.SUBJECT, facts);
        return new Bulletin(
                run.id(),
                one.key(),
                message,
                to,
                subject,
                templates.framed(message, Outlet.TEXT, facts),
                one.until(),
                told);
    }
}

package com.nxop.cutover.orchestration.action.cordon;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.cloudwatch.Figures;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Missing;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Sample;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the security group shall be. */
enum Want {
    CORDONED("cordon") {
        @Override
        Observation judge(GroupRules rules, Connections connections, StepContext context) {
            if (rules.clients() > 0) {
                return Observation.notYet("Client rules are still in place: " + rules.clients(), shown(rules));
            }
            Optional<String> cluster = context.with().find("cluster");
            return cluster.isEmpty()
                    ? Observation.met("No rule lets clients in", shown(rules))
                    : drained(rules, connections.count(context, cluster.get()), context);
        }
    },
    UNCORDONED("uncordon") {
        /** The receipt tells how many rules were put back; fewer than that is not all of them. */
        @Override
        Observation judge(GroupRules rules, Connections connections, StepContext context) {
            int expected = context.receipt().matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(context.receipt())) : 1;
            return rules.clients() >= expected
                    ? Observation.met("Clients are let in", shown(rules))
                    : Observation.notYet(
                            "Client rules in place: " + rules.clients() + ", wanted at least " + expected,
                            shown(rules));
        }
    };

    private final String action;

    Want(String action) {
        this.action = action;
    }

    static Want of(StepContext context) {
        String want = context.with().text("want");
        return switch (want) {
            case "cordoned" -> CORDONED;
            case "uncordoned" -> UNCORDONED;
            default ->
                throw new IllegalArgumentException(
                        "the setting 'want' must be cordoned or uncordoned, not '" + want + "'");
        };
    }

    abstract Observation judge(GroupRules rules, Connections connections, StepContext context);

    String action() {
        return action;
    }

    private static Observation drained(GroupRules rules, Reading reading, StepContext context) {
        Map<String, String> shown = shown(rules);
        if (reading instanceof Missing missing) {
            return new Observation(
                    Observation.State.UNKNOWN,
                    "No rule lets clients in, but whether they are gone is not known. " + missing.why(),
                    shown);
        }
        double count = ((Sample) reading).value();
        double atMost = context.with().findNumber("atMost").orElse(0.0);
        shown.put("connections", Figures.say(count));
        return count <= atMost
                ? Observation.met("No rule lets clients in; connections: " + Figures.say(count), shown)
                : Observation.notYet(
                        "Connections are still open: " + Figures.say(count) + ", allowed " + Figures.say(atMost),
                        shown);
    }

    private static Map<String, String> shown(GroupRules rules) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("client rules", String.valueOf(rules.clients()));
        shown.put("all rules", String.valueOf(rules.all()));
        return shown;
    }
}

package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.rehearsal.result.WorldState;
import com.nxop.cutover.support.Rig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must be so after a cutover, whatever died while it went on. */
final class Judgement {

    private static final Plan PLAN = Rig.nxop();

    private Judgement() {}

    /** What is not as it must be; empty: nothing. */
    static List<String> of(Theatre theatre) {
        List<String> wrong = new ArrayList<>(theatre.crowd.lost());
        if (!theatre.reading.intact()) {
            wrong.add("the chain is broken");
        }
        List<Recorded> entries = theatre.reading.entries();
        repeated(entries).forEach(key -> wrong.add("intended twice: " + key));
        approvals(entries).forEach(key -> wrong.add("counted twice: " + key));
        int moves = theatre.parties.aws().arrived("docdb.SwitchoverGlobalCluster");
        if (moves != 1) {
            wrong.add("the database was told " + moves + " times to move");
        }
        int unanswered = theatre.unanswered();
        if (unanswered > 0) {
            wrong.add(unanswered + " acknowledged requests were never answered");
        }
        int torn = theatre.tornAlarms();
        if (torn > 0) {
            wrong.add(torn + " alarms are without their time");
        }
        Map<String, String> world = WorldState.of(theatre.world.truth());
        List.of("dns", "clients", "writer", "gtm", "amqp").forEach(layer -> {
            if (!"us-west-2".equals(world.get(layer))) {
                wrong.add(layer + " is " + world.get(layer));
            }
        });
        return wrong;
    }

    /** Of what must not be sent twice; what is harmless to send twice may be, after its fate was not known. */
    private static Set<String> repeated(List<Recorded> entries) {
        return twice(
                entries,
                entry -> entry.event() instanceof StepEvent.ActIntended act && onlyOnce(act.step())
                        ? act.step() + "/" + act.attempt()
                        : "");
    }

    private static boolean onlyOnce(String step) {
        return PLAN.step(step)
                .flatMap(known -> Catalogue.find(known.uses()))
                .filter(type -> type.kind() == ActionType.Kind.CONVERGE)
                .isEmpty();
    }

    private static Set<String> approvals(List<Recorded> entries) {
        return twice(
                entries,
                entry -> entry.event() instanceof GateEvent.GateAnswered one
                        ? one.gate() + "/" + one.round() + "/"
                                + one.answer().person().id()
                        : "");
    }

    private static Set<String> twice(List<Recorded> entries, Function<Recorded, String> key) {
        Set<String> seen = new HashSet<>();
        return entries.stream()
                .map(key)
                .filter(one -> !one.isEmpty() && !seen.add(one))
                .collect(Collectors.toSet());
    }
}

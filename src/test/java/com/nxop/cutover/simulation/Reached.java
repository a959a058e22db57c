package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StakeholderEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which branches were taken, by name. A branch of {@link #all()} that a suite never takes fails it. */
final class Reached {

    static final String ENTRIES_LOST = "entries lost in a crash of the database";
    static final String ASKED_AGAIN = "a request whose fate is not known is sent again";

    private final Map<String, Integer> counts = new TreeMap<>();

    void event(RunEvent event) {
        count("event " + event.getClass().getSimpleName());
        if (event instanceof RunEvent.Ended ended) {
            count("end " + ended.outcome());
        }
        if (event instanceof StepEvent.StepSettled settled) {
            count("verdict " + settled.verdict());
        }
        if (event instanceof RunEvent.TurnedBack back) {
            count("back by " + back.procedure());
        }
    }

    void state(RunState state) {
        count("state " + state);
    }

    void decision(Intent intent, Decision decision) {
        count("decision " + decision.getClass().getSimpleName() + " on "
                + intent.getClass().getSimpleName());
    }

    void count(String branch) {
        counts.merge(branch, 1, Integer::sum);
    }

    void add(Reached other) {
        other.counts.forEach((branch, times) -> counts.merge(branch, times, Integer::sum));
    }

    Map<String, Integer> counts() {
        return counts;
    }

    /** What must be reached at least once over a suite. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        // Stakeholders are asked by mail, and this world has none; a level by hand changes nothing in the course of a
        // run, and what it makes people hear is looked at among the messages.
        leaves(RunEvent.class)
                .filter(kind -> !StakeholderEvent.class.isAssignableFrom(kind))
                .filter(kind -> kind != RunEvent.LevelSet.class && kind != RunEvent.LevelReleased.class)
                .forEach(kind -> all.add("event " + kind.getSimpleName()));
        Stream.of(RunState.values())
                .filter(state -> state != RunState.FAILED)
                .forEach(state -> all.add("state " + state));
        Stream.of(Verdict.values()).forEach(verdict -> all.add("verdict " + verdict));
        all.addAll(Set.of("back by R1", "back by R2", "back by R3"));
        for (String intent :
                new String[] {"AnswerGate", "StepIntent", "Hold", "Resume", "RollBack", "Start", "Abort"}) {
            all.add("decision Accepted on " + intent);
            all.add("decision Refused on " + intent);
        }
        for (String intent : new String[] {"AnswerGate", "StepIntent", "Hold", "Resume", "RollBack"}) {
            all.add("decision Already on " + intent);
        }
        all.add("decision Stale on AnswerGate");
        all.add(ENTRIES_LOST);
        all.add(ASKED_AGAIN);
        return all;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Reached::leaves)
                : Stream.of(type);
    }
}

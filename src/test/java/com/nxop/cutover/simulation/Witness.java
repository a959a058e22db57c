package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what the outside told and what was asked of it, to hold it against what the journal says. */
final class Witness {

    /** One look: of which attempt, what it said and when. */
    record Told(String key, Observation.State state, Instant at) {}

    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, String> flying = new HashMap<>();
    private final Map<String, Integer> sends = new HashMap<>();
    private final Set<String> sentFor = new HashSet<>();
    private boolean lies;
    private boolean word;
    private boolean drift;

    void told(StepContext step, Observation seen, Instant at, boolean lie) {
        told.computeIfAbsent(step.subject(), subject -> new ArrayList<>()).add(new Told(step.key(), seen.state(), at));
        lies = lies || lie;
    }

    /** The newest look at a subject. */
    Optional<Told> last(String subject) {
        List<Told> all = told.getOrDefault(subject, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest look of an attempt. */
    Optional<Told> lastOf(String subject, String key) {
        List<Told> all = told.getOrDefault(subject, List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).key().equals(key)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the subject was told to be in a state since then. */
    boolean toldSince(String subject, Observation.State state, Instant since) {
        List<Told> all = told.getOrDefault(subject, List.of());
        for (int i = all.size() - 1; i >= 0 && !all.get(i).at().isBefore(since); i--) {
            if (all.get(i).state() == state) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything was ever sent for a step. */
    boolean wasSent(String step) {
        return sentFor.contains(step);
    }

    /** Counts a request; how many times this very one was sent. */
    int sends(StepContext step) {
        sentFor.add(step.subject());
        return sends.merge(step.key(), 1, Integer::sum);
    }

    void flies(ActionType type, StepContext step) {
        flying.put(step.key(), Ensures.resource(type.uses(), step.with()).orElse(step.subject()));
    }

    void landed(ActionType type, StepContext step) {
        flying.remove(step.key());
    }

    /** A request on this thing that has not landed yet. */
    Optional<String> flying(String resource) {
        return flying.entrySet().stream()
                .filter(one -> one.getValue().equals(resource))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Somebody changed the outside by hand, or said what is not so. */
    void drifted() {
        drift = true;
    }

    void wordGiven() {
        word = true;
    }

    /** Whether the end can be held against the truth: nobody lied, nobody meddled. */
    boolean truthful() {
        return !lies && !drift && !word;
    }
}

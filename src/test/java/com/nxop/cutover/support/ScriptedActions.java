package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An outside world of one line per step: what is seen before, what an act answers, and whether it then holds. */
public final class ScriptedActions {

    private final Map<String, Observation.State> seen = new ConcurrentHashMap<>();
    private final Map<String, ActResult> answers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> readings = new ConcurrentHashMap<>();
    private final List<String> acts = new ArrayList<>();
    private final Map<String, List<String>> same = new ConcurrentHashMap<>();
    private final Map<String, List<String>> undoing = new ConcurrentHashMap<>();

    /** What is seen of a step or criterion from now on. */
    public ScriptedActions see(String subject, Observation.State state) {
        seen.put(subject, state);
        return this;
    }

    /** What a look at the step reads besides. */
    public ScriptedActions reading(String subject, Map<String, String> values) {
        readings.put(subject, Map.copyOf(values));
        return this;
    }

    /** What the next acts for a step answer; what is seen is left to {@link #see}. */
    public ScriptedActions answer(String step, ActResult result) {
        answers.put(step, result);
        return this;
    }

    /** As long as the step was not acted for, those that take it back are seen as wanted; from then on no more. */
    public ScriptedActions undoes(String step, List<String> back) {
        undoing.put(step, List.copyOf(back));
        back.forEach(one -> see(one, Observation.State.MET));
        return this;
    }

    /** Whoever looks at the same thing in the same way sees the same after an act. */
    public ScriptedActions alike(String step, List<String> others) {
        same.put(step, List.copyOf(others));
        return this;
    }

    /** Subjects acted for, in order. */
    public synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    /** One action for each type of the catalogue. */
    public List<Action> all() {
        return Catalogue.all().stream().<Action>map(Scripted::new).toList();
    }

    private synchronized ActResult acted(StepContext context) {
        acts.add(context.subject());
        ActResult scripted = answers.get(context.subject());
        if (scripted != null) {
            return scripted;
        }
        seen.put(context.subject(), Observation.State.MET);
        undoing.getOrDefault(context.subject(), List.of()).forEach(back -> see(back, Observation.State.NOT_YET));
        same.getOrDefault(context.subject(), List.of()).forEach(one -> see(one, Observation.State.MET));
        return ActResult.accepted("taken on", "receipt-" + context.key());
    }

    private final class Scripted implements Action {

        private final ActionType type;

        private Scripted(ActionType type) {
            this.type = type;
        }

        @Override
        public ActionType type() {
            return type;
        }

        @Override
        public Observation observe(StepContext context) {
            boolean changes = type.kind() == ActionType.Kind.CONVERGE || type.kind() == ActionType.Kind.ONE_SHOT;
            Observation.State first = changes ? Observation.State.NOT_YET : Observation.State.MET;
            Observation.State state = seen.getOrDefault(context.subject(), first);
            return new Observation(
                    state,
                    context.subject() + " is seen as " + state,
                    readings.getOrDefault(context.subject(), Map.of()));
        }

        @Override
        public ActResult act(StepContext context) {
            return acted(context);
        }

        @Override
        public Duration patience() {
            return Duration.ofMillis(100);
        }
    }
}

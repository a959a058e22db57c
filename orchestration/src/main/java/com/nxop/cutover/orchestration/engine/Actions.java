package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actions by type. A bug in one of them becomes an unknown, never a green. */
public final class Actions {

    private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

    private final Map<String, Action> byType = new HashMap<>();

    public Actions(List<Action> actions) {
        actions.forEach(action -> byType.put(action.type().uses(), action));
    }

    Optional<Action> find(String uses) {
        return Optional.ofNullable(byType.get(uses));
    }

    Observation observe(String uses, StepContext context) {
        Optional<Action> action = find(uses);
        if (action.isEmpty()) {
            return Observation.unknown("this program has no action of type " + uses);
        }
        try {
            return action.get().observe(context);
        } catch (RuntimeException bug) {
            LOG.error("{} could not be looked at", context.subject(), bug);
            return Observation.unknown("could not be looked at: " + sentence(bug));
        }
    }

    ActResult act(String uses, StepContext context) {
        Optional<Action> action = find(uses);
        if (action.isEmpty()) {
            return ActResult.refused("this program has no action of type " + uses);
        }
        try {
            return action.get().act(context);
        } catch (RuntimeException bug) {
            LOG.error("{} failed while acting; whether it changed anything is not known", context.subject(), bug);
            return ActResult.unknown("failed while acting: " + sentence(bug), "");
        }
    }

    private static String sentence(RuntimeException bug) {
        String message = bug.getMessage();
        return message == null || message.isBlank() ? bug.getClass().getSimpleName() : message;
    }
}

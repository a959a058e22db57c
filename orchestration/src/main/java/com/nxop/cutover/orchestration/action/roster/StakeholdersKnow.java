package com.nxop.cutover.orchestration.action.roster;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.Map;
import java.util.TreeMap;

/** {@code stakeholders.know}: all who must know have said so, as the facts {@code stakeholders/<audience>} tell. */
public final class StakeholdersKnow implements Action {

    private static final String FACT = "stakeholders/";
    private static final String COMPLETE = "+";

    @Override
    public ActionType type() {
        return Catalogue.STAKEHOLDERS_KNOW;
    }

    @Override
    public Observation observe(StepContext context) {
        Map<String, String> groups = new TreeMap<>();
        context.facts().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(FACT))
                .forEach(fact -> groups.put(fact.getKey().substring(FACT.length()), fact.getValue()));
        long missing = groups.values().stream()
                .filter(word -> !word.startsWith(COMPLETE))
                .count();
        groups.replaceAll((audience, word) -> word.substring(1));
        return missing == 0
                ? Observation.met("All " + groups.size() + " groups have acknowledged", groups)
                : Observation.notYet(
                        missing + " of " + groups.size() + " groups have not acknowledged: " + said(groups), groups);
    }

    private static String said(Map<String, String> groups) {
        StringBuilder text = new StringBuilder();
        groups.forEach((audience, word) -> text.append(text.isEmpty() ? "" : "; ")
                .append(audience)
                .append(" ")
                .append(word));
        return text.toString();
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("People acknowledge by themselves; nothing was done.");
    }
}

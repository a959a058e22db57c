package com.nxop.cutover.orchestration.action.roster;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code roles.staffed}: every required role has somebody, as the facts {@code role/<id>} tell. */
public final class RolesStaffed implements Action {

    @Override
    public ActionType type() {
        return Catalogue.ROLES_STAFFED;
    }

    @Override
    public Observation observe(StepContext context) {
        List<String> roles = context.with().list("roles");
        Map<String, String> holders = new LinkedHashMap<>();
        roles.forEach(role -> holders.put(
                role, context.facts().getOrDefault("role/" + role, "").strip()));
        List<String> open = roles.stream()
                .filter(role -> holders.getOrDefault(role, "").isEmpty())
                .toList();
        holders.replaceAll((role, names) -> names.isEmpty() ? "nobody" : names);
        return open.isEmpty()
                ? Observation.met("All " + roles.size() + " roles have somebody", holders)
                : Observation.notYet("Nobody holds " + String.join(", ", open) + ". Assign somebody to each.", holders);
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("Roles are assigned by people; nothing was done.");
    }
}

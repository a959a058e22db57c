package com.nxop.cutover.commands.may;

import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RoleNames;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;

/**
 * Who may.
 *
 * @param who in words, for a refusal
 */
record Right(String who, Holder holder) {

    static final String EVERYBODY = "all";

    /** Asked at the time of the request, on the run as it is then. */
    interface Holder {
        boolean has(Person person, Run run);
    }

    static Right anyone() {
        return new Right("anyone", (person, run) -> true);
    }

    static Right anyRole() {
        return new Right("whoever holds a role in the run", Right::holdsAny);
    }

    /** Any of these roles, or somebody who may stand in for one. */
    static Right of(Run run, List<String> roles) {
        if (roles.contains(EVERYBODY)) {
            return anyRole();
        }
        String who = String.join(" or ", RoleNames.held(run, roles));
        return new Right(who, (person, at) -> roles.stream().anyMatch(role -> at.mayActAs(person, role)));
    }

    Right or(String more, Holder other) {
        return new Right(who + " or " + more, (person, run) -> holder.has(person, run) || other.has(person, run));
    }

    private static boolean holdsAny(Person person, Run run) {
        return !run.roster().rolesOf(person).isEmpty();
    }
}

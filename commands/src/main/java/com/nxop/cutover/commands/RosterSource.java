package com.nxop.cutover.commands;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directory of people, as far as the desk needs one. */
public interface RosterSource {

    /** Who holds the plan's roles by their groups. Never throws: what cannot be read is said in the warning. */
    Staff staff(Plan plan);

    /** Somebody by directory id or by handle without the at sign; empty when there is nobody of that name. */
    Optional<Person> person(String idOrHandle);

    /**
     * The people of each role.
     *
     * @param holders role id to people; a role nobody holds may be missing
     * @param warning why the list may be old or short; empty when it is fresh
     */
    record Staff(Map<String, List<Person>> holders, String warning) {
        public Staff {
            holders = Map.copyOf(holders);
        }
    }
}

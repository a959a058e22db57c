package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Person;
import java.util.Map;

/** Who plays which role of the plan. */
final class Crew {

    private static final Map<String, Person> ROLES = Map.of(
            "incident-commander", Cast.INCIDENT_COMMANDER,
            "management", Cast.MANAGEMENT,
            "engineering-lead", Cast.ENGINEERING_LEAD,
            "operations", Cast.OPERATIONS,
            "database-admin", Cast.DATABASE_ADMIN,
            "network-engineer", Cast.NETWORK_ENGINEER,
            "application-engineer", Cast.APPLICATION_ENGINEER);

    private Crew() {}

    /** The person in a role; roles nobody plays fall to the Incident Commander. */
    static Person in(String role) {
        return ROLES.getOrDefault(role, Cast.INCIDENT_COMMANDER);
    }
}

package com.nxop.cutover.rehearsal.slack;

import java.util.List;

/** The people of a rehearsal: one per role of the plan, and one onlooker who may only watch. */
public final class Cast {

    public static final Person INCIDENT_COMMANDER =
            person("U0INES", "Ines · Incident Commander", "ines", "nxop-incident-commander");
    public static final Person DEPUTY =
            person("U0DARIO", "Dario · Deputy Incident Commander", "dario", "nxop-incident-commander");
    public static final Person MANAGEMENT =
            person("U0MAYA", "Maya · Management (VP Operations)", "maya", "nxop-management");
    public static final Person ENGINEERING_LEAD =
            person("U0EMIL", "Emil · Engineering Lead", "emil", "nxop-engineering");
    public static final Person OPERATIONS = person("U0OLGA", "Olga · Operations (1A lead)", "olga", "nxop-operations");
    public static final Person DATABASE_ADMIN = person("U0DORA", "Dora · Database Admin (1B lead)", "dora", "nxop-dba");
    public static final Person NETWORK_ENGINEER = person("U0NOAH", "Noah · Network Engineer", "noah", "nxop-network");
    public static final Person APPLICATION_ENGINEER =
            person("U0ADAM", "Adam · Application Engineer", "adam", "nxop-appeng");
    public static final Person ONLOOKER = new Person("U0WALT", "Walt · Onlooker", "walt", List.of());

    private Cast() {}

    /** Everyone, the Incident Commander first. */
    public static List<Person> all() {
        return List.of(
                INCIDENT_COMMANDER,
                DEPUTY,
                MANAGEMENT,
                ENGINEERING_LEAD,
                OPERATIONS,
                DATABASE_ADMIN,
                NETWORK_ENGINEER,
                APPLICATION_ENGINEER,
                ONLOOKER);
    }

    private static Person person(String id, String name, String handle, String group) {
        return new Person(id, name, handle, List.of(group));
    }
}

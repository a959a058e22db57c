package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.run.Person;

/** The people of the tests, named by their role. Ids have the shape of Slack user ids. */
public final class People {

    public static final Person INES = new Person("U0INES", "Ines (Incident Commander)");
    public static final Person MAX = new Person("U0MAX", "Max (Management)");
    public static final Person OLA = new Person("U0OLA", "Ola (Operations)");
    public static final Person DAN = new Person("U0DAN", "Dan (Database Admin)");
    public static final Person NOBODY_IN_PARTICULAR = new Person("U0NIP", "Nip (no role)");

    private People() {}
}

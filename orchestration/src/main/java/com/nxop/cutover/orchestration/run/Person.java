package com.nxop.cutover.orchestration.run;

/**
 * Somebody who acts on a run.
 *
 * @param id directory id, the same over all doors; for people in Slack their user id
 */
public record Person(String id, String name) {

    /** The program itself, acting by the plan. */
    public static final Person ENGINE = new Person("engine", "the engine");
}

package com.nxop.cutover.orchestration.plan;

import java.util.List;

/**
 * What is looked at while a run is under way, beside its steps.
 *
 * @param home what must be seen green before anything is led back to the source region without a person's word
 * @param guards limits that stop or tell
 */
public record Watching(List<Watch> home, List<Guard> guards) {

    public Watching {
        home = List.copyOf(home);
        guards = List.copyOf(guards);
    }

    public static Watching nothing() {
        return new Watching(List.of(), List.of());
    }
}

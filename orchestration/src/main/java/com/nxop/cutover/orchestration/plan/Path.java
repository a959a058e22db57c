package com.nxop.cutover.orchestration.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Steps that belong together and are watched by one lead. Paths of a phase run at once unless one waits for others.
 *
 * @param id for example {@code 1A}
 * @param lead role id of the one who reports for it
 * @param after ids of paths of the same phase that must have ended well first
 */
public record Path(String id, String name, String lead, Order order, List<String> after, List<Step> steps) {

    public Path {
        after = List.copyOf(after);
        steps = List.copyOf(steps);
    }

    /** The steps of several paths; asked for often, so without a detour. */
    static List<Step> steps(List<Path> paths) {
        List<Step> all = new ArrayList<>();
        for (Path path : paths) {
            all.addAll(path.steps);
        }
        return Collections.unmodifiableList(all);
    }

    /** Whether the steps follow one another or start together. */
    public enum Order {
        SEQUENCE,
        PARALLEL
    }
}

package com.nxop.cutover.orchestration.plan;

import java.util.Map;

/**
 * Something that is only looked at, beside the steps.
 *
 * @param text what must hold, in words
 * @param uses the action type that looks
 * @param with its settings
 */
public record Watch(String id, String text, String uses, Map<String, Object> with) {

    public Watch {
        with = Map.copyOf(with);
    }
}

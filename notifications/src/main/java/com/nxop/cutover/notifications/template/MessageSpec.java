package com.nxop.cutover.notifications.template;

import java.util.List;
import java.util.Map;

/**
 * One message of the list.
 *
 * @param facts the placeholders its files may use, each with a sample value
 * @param needs what must hold of the run while it is sent
 * @param line where it stands in the list, from 1
 */
record MessageSpec(String name, List<Outlet> outlets, Map<String, String> facts, List<Truth> needs, int line) {

    MessageSpec {
        outlets = List.copyOf(outlets);
        facts = Map.copyOf(facts);
        needs = List.copyOf(needs);
    }
}

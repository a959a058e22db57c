package com.nxop.cutover.notifications.template;

import java.util.List;
import java.util.Map;

/**
 * One message of the list.
 *
 * @param facts the placeholders its files may use, each with a sample value
 * @param line where it stands in the list, from 1
 */
record MessageSpec(String name, List<Outlet> outlets, Map<String, String> facts, int line) {

    MessageSpec {
        outlets = List.copyOf(outlets);
        facts = Map.copyOf(facts);
    }
}

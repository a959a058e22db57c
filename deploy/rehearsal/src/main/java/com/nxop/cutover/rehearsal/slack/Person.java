package com.nxop.cutover.rehearsal.slack;

import java.util.List;

/**
 * One human member of the workspace.
 *
 * @param id Slack user id, {@code U} and capital letters or digits
 * @param name as shown, for example {@code Ines · Incident Commander}
 * @param handle what others type after {@code @}
 * @param groupHandles user groups the person belongs to, for example {@code nxop-dba}
 */
public record Person(String id, String name, String handle, List<String> groupHandles) {

    public Person {
        if (!id.matches("U[A-Z0-9]{2,20}")) {
            throw new IllegalArgumentException("A Slack user id is U and capitals or digits, not " + id);
        }
        if (name.isBlank() || !handle.matches("[a-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException("Person " + id + " needs a name and a lower case handle");
        }
        groupHandles = List.copyOf(groupHandles);
    }

    String email() {
        return handle + "@nxop.example";
    }
}

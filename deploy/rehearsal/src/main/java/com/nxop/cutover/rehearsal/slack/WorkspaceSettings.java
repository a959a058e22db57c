package com.nxop.cutover.rehearsal.slack;

import java.time.Clock;
import java.util.List;

/**
 * Everything a workspace is started with.
 *
 * @param port of the room and the Web API on loopback; 0 takes a free one
 */
public record WorkspaceSettings(
        int port, AppCredentials app, List<Person> people, Timing timing, Furnishing furnishing) {

    /** The port people expect the room on. */
    public static final int ROOM_PORT = 8090;

    public WorkspaceSettings {
        people = List.copyOf(people);
        if (people.stream().map(Person::id).distinct().count() != people.size()) {
            throw new IllegalArgumentException("Two people of the workspace share one id");
        }
    }

    /** The default cast, channels and secrets on a free port. */
    public static WorkspaceSettings standard(Clock clock) {
        return new WorkspaceSettings(
                0, AppCredentials.rehearsal(), Cast.all(), Timing.of(clock), Furnishing.standard());
    }

    public WorkspaceSettings withPort(int other) {
        return new WorkspaceSettings(other, app, people, timing, furnishing);
    }

    public WorkspaceSettings withTiming(Timing other) {
        return new WorkspaceSettings(port, app, people, other, furnishing);
    }
}

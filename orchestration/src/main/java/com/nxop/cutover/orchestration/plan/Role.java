package com.nxop.cutover.orchestration.plan;

import java.util.Optional;

/**
 * Who can be asked for what.
 *
 * @param id for example {@code incident-commander}
 * @param name as people say it
 * @param group handle of the Slack user group whose members hold the role
 * @param deputyOf the role this one may stand in for
 * @param required true when a run cannot start without somebody in it
 */
public record Role(String id, String name, Optional<String> group, Optional<String> deputyOf, Presence required) {

    /** Whether a run needs somebody in the role. */
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }
}

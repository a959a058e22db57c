package com.nxop.cutover.orchestration.journal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Gives back connections to an H2 database that closed itself, as it does when its disk is full. Without this the pool
 * keeps them, and the program stays deaf until it is started again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** DATABASE_IS_CLOSED and DATABASE_CALLED_AT_SHUTDOWN in H2's list of error codes. */
    private static final Set<Integer> CLOSED = Set.of(90_098, 90_121);

    @java.lang.Override
    public Override adjudicate(SQLException trouble) {
        return CLOSED.contains(trouble.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}

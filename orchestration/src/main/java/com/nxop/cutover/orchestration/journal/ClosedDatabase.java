package com.nxop.cutover.orchestration.journal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Gives back connections to an H2 database that closed itself, as it does when its disk is full. Without this the pool
 * keeps them, and the program stays deaf until it is started again.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    /** DATABASE_IS_CLOSED in H2's list of error codes. */
    private static final int CLOSED = 90_098;

    @java.lang.Override
    public Override adjudicate(SQLException trouble) {
        return trouble.getErrorCode() == CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}

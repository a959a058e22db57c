package com.nxop.cutover.bot;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the database, in words. */
final class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: the file is open in another process. */
    private static final int LOCKED = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException trouble) {
        if (trouble.getErrorCode() == LOCKED) {
            return new FailureAnalysis(
                    "The database file is in use by another process.",
                    "Stop the other bot, or give this one its own with SPRING_DATASOURCE_URL.",
                    trouble);
        }
        return new FailureAnalysis(
                "The database cannot be used: " + trouble.getMessage(),
                "Check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, and that it can be reached.",
                trouble);
    }
}

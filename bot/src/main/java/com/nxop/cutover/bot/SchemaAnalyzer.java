package com.nxop.cutover.bot;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words that the tables are not those of this program; they are left as they are. */
final class SchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException trouble) {
        boolean newer = String.valueOf(trouble.getMessage()).contains("not resolved locally");
        return newer
                ? new FailureAnalysis(
                        "The database was made by a newer version of this program; nothing in it was changed.",
                        "Start that version or a newer one.",
                        trouble)
                : new FailureAnalysis(
                        "The tables of the database are not those this program made: " + firstLine(trouble) + ".",
                        "Bring back the right database, or start the version of the program it belongs to.",
                        trouble);
    }

    private static String firstLine(Exception trouble) {
        return String.valueOf(trouble.getMessage()).lines().skip(1).findFirst().orElse("they were altered");
    }
}

package com.nxop.cutover.bot;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the program does not start: what is wrong, and what to do. */
final class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        String action =
                analysis.getAction() == null ? "" : " " + analysis.getAction().strip();
        System.err.println(
                "The cutover bot does not start: " + analysis.getDescription().strip() + action);
    }
}

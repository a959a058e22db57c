package com.nxop.cutover.orchestration.plan.file;

/**
 * One thing wrong with a plan file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param what what is wrong, and with what
 * @param remedy what to do about it
 */
public record Problem(String file, int line, int column, String what, String remedy, Severity severity) {

    /** Whether the plan may still be used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** {@code file:line:column: what; remedy}, with the word warning where it is only that. */
    public String say() {
        String mark = severity == Severity.WARNING ? "warning: " : "";
        return file + ":" + line + ":" + column + ": " + mark + what + "; " + remedy;
    }
}

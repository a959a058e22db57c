package com.nxop.cutover.orchestration.plan;

/**
 * People who hear the same.
 *
 * @param name as it stands in a message, for example {@code external partners}
 * @param to mail addresses separated by commas, or a reference to them such as {@code env:NAME} or {@code file:/path};
 *     empty when the audience is reached without mail
 * @param length how much they want to read
 */
public record Audience(String id, String name, String to, Length length) {

    /** How much somebody wants to read. */
    public enum Length {
        /** What to do and what is going on. */
        FULL,
        /** Whether to worry. */
        SHORT
    }
}

package com.nxop.cutover.orchestration.plan;

import java.util.Optional;

/**
 * People who hear the same.
 *
 * @param name as it stands in a message, for example {@code external partners}
 * @param to mail addresses separated by commas, or a reference to them such as {@code env:NAME} or {@code file:/path};
 *     empty when the audience is reached without mail
 * @param length how much they want to read
 * @param answers role whose holder may say for all of them that they know; empty: each says so by mail alone
 */
public record Audience(String id, String name, String to, Length length, Optional<String> answers) {

    /** How much somebody wants to read. */
    public enum Length {
        /** What to do and what is going on. */
        FULL,
        /** Whether to worry. */
        SHORT
    }
}

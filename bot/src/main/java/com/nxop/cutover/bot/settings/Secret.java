package com.nxop.cutover.bot.settings;

/** A value that never shows itself. */
public record Secret(String value) {

    public static final Secret NONE = new Secret("");

    public Secret {
        value = value.strip();
    }

    public boolean given() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return given() ? "***" : "(not set)";
    }
}

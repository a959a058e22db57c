package com.nxop.cutover.orchestration.action;

import java.util.Locale;

/** Says in a few words why a call to the outside failed. */
public final class Cause {

    private static final int DEPTH = 10;
    private static final int LONGEST = 200;

    private Cause() {}

    /** The innermost reason on one line, at most 200 characters. */
    public static String of(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; depth < DEPTH && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank() ? name(root) : oneLine(message);
    }

    /** Cuts text from outside to one line of at most 200 characters. */
    public static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String name(Throwable thrown) {
        String simple = thrown.getClass().getSimpleName().replaceAll("(Exception|Error)$", "");
        return simple.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

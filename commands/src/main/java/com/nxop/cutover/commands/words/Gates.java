package com.nxop.cutover.commands.words;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gates as people write them: {@code 1}, {@code gate1}, {@code gate-1}, {@code gate 1}. */
final class Gates {

    private static final Pattern NUMBERED = Pattern.compile("(?:gate)?[-_#]?(\\d{1,3})");

    private Gates() {}

    /** How many words the gate's name takes at the beginning. */
    static int length(Arguments given) {
        return given.word(0).equals("gate") && given.word(1).matches("#?\\d{1,3}") ? 2 : 1;
    }

    static String name(Arguments given) {
        String written = length(given) == 2 ? given.word(0) + given.word(1) : given.word(0);
        return name(written);
    }

    static String name(String written) {
        String low = written.toLowerCase(Locale.ROOT);
        Matcher numbered = NUMBERED.matcher(low);
        return numbered.matches() ? "gate-" + Integer.parseInt(numbered.group(1)) : low;
    }
}

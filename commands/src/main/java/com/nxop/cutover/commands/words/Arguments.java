package com.nxop.cutover.commands.words;

import java.util.List;
import java.util.Locale;

/** The words after a command's name. */
record Arguments(CommandWord command, List<String> words) {

    /** Longest reason or note, in characters as people count them. */
    static final int LONGEST = 1000;

    Arguments {
        words = List.copyOf(words);
    }

    boolean none() {
        return words.isEmpty();
    }

    /** The word at a place, in lower case; empty when there is none. */
    String word(int at) {
        return at < words.size() ? words.get(at).toLowerCase(Locale.ROOT) : "";
    }

    /** The word at a place as it was typed; empty when there is none. */
    String typed(int at) {
        return at < words.size() ? words.get(at) : "";
    }

    /** Everything from a place on, as words for people. */
    String rest(int from) {
        return from < words.size() ? Text.plain(String.join(" ", words.subList(from, words.size()))) : "";
    }

    boolean tooLong(int from) {
        String rest = rest(from);
        return rest.codePointCount(0, rest.length()) > LONGEST;
    }

    Order missing(String what) {
        return new Order.Wrong("'" + command.name() + "' needs " + what + ".", "Usage: " + command.usage());
    }

    Order wrong(String reason) {
        return new Order.Wrong(reason, "Usage: " + command.usage());
    }

    Order longWinded() {
        return wrong("That text is longer than " + LONGEST + " characters; the journal keeps short ones.");
    }
}

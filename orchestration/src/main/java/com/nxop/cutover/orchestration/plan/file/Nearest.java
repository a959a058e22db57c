package com.nxop.cutover.orchestration.plan.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody most likely meant. */
final class Nearest {

    private static final int LONGEST = 100;
    private static final int SHOWN = 12;

    private Nearest() {}

    static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int bearable = word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
        return known.stream()
                .filter(one -> distance(word, one) <= bearable)
                .min(Comparator.comparingInt((String one) -> distance(word, one))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "did you mean ...?" or, when nothing is near, what there is. */
    static String hint(String word, Collection<String> known) {
        return to(word, known).map(one -> "did you mean '" + one + "'?").orElseGet(() -> list(known));
    }

    private static String list(Collection<String> known) {
        if (known.isEmpty()) {
            return "none is declared";
        }
        String some = String.join(", ", known.stream().sorted().limit(SHOWN).toList());
        return "known: " + some + (known.size() > SHOWN ? ", ..." : "");
    }

    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int at = 0; at <= to.length(); at++) {
            row[at] = at;
        }
        for (int line = 1; line <= from.length(); line++) {
            nextRow(row, from.charAt(line - 1), to);
        }
        return row[to.length()];
    }

    private static void nextRow(int[] row, char letter, String to) {
        int diagonal = row[0];
        row[0]++;
        for (int at = 1; at <= to.length(); at++) {
            int replaced = diagonal + (letter == to.charAt(at - 1) ? 0 : 1);
            diagonal = row[at];
            row[at] = Math.min(replaced, Math.min(row[at], row[at - 1]) + 1);
        }
    }
}

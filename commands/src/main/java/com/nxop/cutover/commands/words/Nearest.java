package com.nxop.cutover.commands.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody most likely meant, by edit distance. */
public final class Nearest {

    private static final int LONGEST = 40;
    private static final int SHOWN = 3;

    private Nearest() {}

    /** At most three known words near the given one, the nearest first. */
    public static List<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        int bearable = Math.max(1, (word.length() + 1) / 3);
        return known.stream()
                .filter(one -> near(word, one, bearable))
                .sorted(Comparator.comparingInt((String one) -> distance(word, one))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean near(String word, String known, int bearable) {
        boolean begins = word.length() > 1 && known.startsWith(word.toLowerCase(Locale.ROOT));
        return begins || distance(word, known) <= bearable;
    }

    /** Insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        int other = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + other, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

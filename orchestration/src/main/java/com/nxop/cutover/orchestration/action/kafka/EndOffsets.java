package com.nxop.cutover.orchestration.action.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** End offsets of one topic on one cluster, or how many records came since a time, by partition. */
public record EndOffsets(SortedMap<Integer, Long> byPartition) {

    public EndOffsets {
        byPartition = Collections.unmodifiableSortedMap(new TreeMap<>(byPartition));
    }

    public long total() {
        return byPartition.values().stream().mapToLong(Long::longValue).sum();
    }

    /** No partition is gone, and none ends earlier. */
    public boolean reach(EndOffsets earlier) {
        return earlier.byPartition.entrySet().stream()
                .allMatch(then -> byPartition.getOrDefault(then.getKey(), -1L) >= then.getValue());
    }

    /** Records by which partitions here outnumber the same ones there; none is offset by another that is behind. */
    public long beyond(@Nullable EndOffsets other) {
        return byPartition.entrySet().stream()
                .mapToLong(one -> Math.max(
                        0, one.getValue() - (other == null ? 0 : other.byPartition.getOrDefault(one.getKey(), 0L))))
                .sum();
    }

    /** For example {@code 218 (0:120 1:98)}; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return byPartition.entrySet().stream()
                .map(partition -> partition.getKey() + ":" + partition.getValue())
                .collect(Collectors.joining(" ", total() + " (", ")"));
    }

    /** @throws IllegalArgumentException when the text was not written by {@link #toString} */
    public static EndOffsets parse(String text) {
        SortedMap<Integer, Long> byPartition = new TreeMap<>();
        try {
            String inner = text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'));
            for (String part : inner.isBlank() ? new String[0] : inner.split(" ")) {
                int colon = part.indexOf(':');
                byPartition.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a list of end offsets", wrong);
        }
        return new EndOffsets(byPartition);
    }

    static EndOffsets of(Map<Integer, Long> byPartition) {
        return new EndOffsets(new TreeMap<>(byPartition));
    }
}

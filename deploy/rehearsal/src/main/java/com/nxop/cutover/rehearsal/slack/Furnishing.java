package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import java.util.Set;

/**
 * What the workspace is set up with besides people.
 *
 * @param channels names without {@code #}, the first is where commands are given by default
 * @param hints what the composer offers after {@code /}
 * @param events events the app subscribes to, for example {@code app_home_opened}, {@code message.channels}
 */
public record Furnishing(List<String> channels, List<Hint> hints, Set<String> events) {

    public Furnishing {
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("A workspace needs at least one channel");
        }
        channels = List.copyOf(channels);
        hints = List.copyOf(hints);
        events = Set.copyOf(events);
    }

    /** The two channels of the cutover and the events of the app manifest. */
    public static Furnishing standard() {
        return new Furnishing(
                List.of("nxop-cutover", "nxop-ops-updates"), CutoverHints.all(), Set.of("app_home_opened"));
    }

    public Furnishing withEvents(String... subscribed) {
        return new Furnishing(channels, hints, Set.of(subscribed));
    }

    public Furnishing withHints(List<Hint> other) {
        return new Furnishing(channels, other, events);
    }
}

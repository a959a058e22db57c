package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Layers;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Each layer in its own words: where it is, what was seen, by whom, how long ago. */
final class LayerLines {

    private LayerLines() {}

    /** Empty before the first change and after the end. */
    static List<String> of(Run run, Instant now) {
        if (run.standing().changesSince().isEmpty() || run.ended()) {
            return List.of();
        }
        return Layers.of(run, now).sights().values().stream()
                .map(sight -> line(sight, now))
                .toList();
    }

    private static String line(Layers.Sight sight, Instant now) {
        String from = sight.at()
                .map(at ->
                        " (" + Mrkdwn.line(sight.source(), 80) + ", " + Words.span(Duration.between(at, now)) + " ago)")
                .orElse("");
        return Mrkdwn.bold(sight.layer().label()) + " " + sight.place().label() + ": " + Mrkdwn.line(sight.said(), 200)
                + from;
    }
}

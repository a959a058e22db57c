package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The criteria that are read by machine, as they were read last. */
public final class ReadinessCard {

    private ReadinessCard() {}

    public static Card of(Run run, Instant now) {
        List<GoNoGo.Line> lines = GoNoGo.of(run, now).lines().stream()
                .filter(line -> line.criterion().check().isPresent())
                .toList();
        long green = lines.stream()
                .filter(line -> line.state() == GoNoGo.State.GREEN)
                .count();
        String text = green + " of " + lines.size() + " readings are green.";
        return new Layout(Stamp.of("readiness", run, now))
                .header("Readiness of " + run.plan().to())
                .lines(lines.stream().map(line -> line(line, now)).toList())
                .context(text + " What people confirm is on the go/no-go list.")
                .card(text);
    }

    private static String line(GoNoGo.Line line, Instant now) {
        String source = line.source().isEmpty() ? "" : " · " + Mrkdwn.line(line.source(), 200);
        String age = line.at()
                .map(at -> " · " + Duration.between(at, now).toSeconds() + " s ago")
                .orElse("");
        return Marks.of(line) + " · " + Mrkdwn.line(line.criterion().text(), 300) + ": "
                + Mrkdwn.line(line.value(), 300) + source + age;
    }
}

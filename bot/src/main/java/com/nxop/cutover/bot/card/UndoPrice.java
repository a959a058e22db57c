package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.WayHome;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What turning back would take now. The figures are the plan's, and the text says so. */
final class UndoPrice {

    private UndoPrice() {}

    static String of(Run run) {
        if (run.standing().wayBack().isPresent()) {
            return "under way by " + Mrkdwn.line(run.standing().wayBack().get().procedure(), Limit.BUTTON);
        }
        return WayHome.least(run)
                .map(way -> Mrkdwn.line(way.id(), Limit.BUTTON) + ", about " + Words.span(length(way))
                        + " (design estimate)")
                .orElse("nothing to undo yet");
    }

    /** Longest chain of paths, each by its steps. */
    static Duration length(Procedure way) {
        Map<String, Duration> ends = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (Path path : way.paths()) {
            Duration start = path.after().stream()
                    .map(before -> ends.getOrDefault(before, Duration.ZERO))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Duration end = start.plus(length(path));
            ends.put(path.id(), end);
            longest = longest.compareTo(end) > 0 ? longest : end;
        }
        return longest;
    }

    private static Duration length(Path path) {
        List<Duration> steps = path.steps().stream().map(Step::estimate).toList();
        return path.order() == Path.Order.SEQUENCE
                ? steps.stream().reduce(Duration.ZERO, Duration::plus)
                : steps.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}

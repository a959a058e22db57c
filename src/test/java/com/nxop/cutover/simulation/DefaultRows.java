package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.Question;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** S25: a default comes once for its question and never after an objection; and how late each one came. */
final class DefaultRows implements Row {

    /**
     * A default that came.
     *
     * @param back whether it turned the run back; else it held it
     * @param late by the run's own clock, after its time
     * @param crashes processes of the run that had ended by then
     */
    record Came(boolean back, Duration late, int crashes) {}

    private final Stage stage;
    private final List<Came> came = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    DefaultRows(Stage stage) {
        this.stage = stage;
    }

    List<Came> came() {
        return came;
    }

    @Override
    public void entry(Moment moment) {
        if (moment.byEngine()
                && moment.entry().event() instanceof RunEvent.Escalated one
                && one.text().contains(": nobody decided.")) {
            Run run = moment.before();
            Optional<Question> question =
                    Optional.ofNullable(run.progress().questions().get(one.subject()));
            Instant due = question.map(Question::due)
                    .or(() -> gate(run, one.subject()))
                    .orElseThrow(() -> new Violation("S25", "a default for no question: " + one.subject()));
            if (!seen.add(one.subject() + " at " + due)) {
                throw new Violation("S25", "the default about " + one.subject() + " came a second time");
            }
            came.add(new Came(
                    one.text().contains("is rolled back by"),
                    Duration.between(due, moment.entry().at()),
                    stage.ended()));
        }
    }

    private static Optional<Instant> gate(Run run, String id) {
        Optional<Gate> plan = run.plan().gate(id);
        return plan.flatMap(gate -> run.progress().gate(id).flatMap(asked -> Silence.due(gate, asked)));
    }
}

package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people need when a way back has stopped and they go on by hand: each layer as it is seen now, and the next
 * command for it.
 */
public final class HandOver {

    private HandOver() {}

    /** One line for each layer that is not seen to be home. */
    public static List<String> lines(Run run, Instant now) {
        Optional<Procedure> way =
                run.standing().wayBack().flatMap(back -> run.plan().rollback(back.procedure()));
        Layers layers = Layers.of(run, now);
        List<String> lines = new ArrayList<>();
        layers.sights().values().stream()
                .filter(sight -> sight.place() != Layer.Place.HOME)
                .forEach(sight -> lines.add(sight.layer().label() + ": " + sight.said() + next(run, way, sight)));
        return lines;
    }

    private static String next(Run run, Optional<Procedure> way, Layers.Sight sight) {
        return way.stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.uses().equals(sight.layer().uses()))
                .filter(step -> !run.step(step.id()).passed())
                .findFirst()
                .map(step -> ". By hand, " + step.id() + ": " + first(step))
                .orElse("");
    }

    private static String first(Step step) {
        return step.procedure().stream()
                .filter(line -> line.startsWith("aws ") || line.startsWith("db."))
                .findFirst()
                .or(() -> step.procedure().stream().findFirst())
                .orElse(step.success());
    }
}

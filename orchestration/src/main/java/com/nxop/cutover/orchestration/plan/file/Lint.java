package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Checks a plan file and prints every problem, one a line. */
public final class Lint {

    public static final int FINE = 0;
    public static final int PROBLEMS = 1;
    public static final int UNREADABLE = 2;

    private Lint() {}

    /** @return {@value #FINE} (warnings allowed), {@value #PROBLEMS} or {@value #UNREADABLE}, to exit with */
    public static int run(Path file, PrintStream out) {
        PlanSource source;
        try {
            source = PlanSource.file(file);
        } catch (IOException unreadable) {
            out.println(file + ": cannot be read: " + unreadable.getMessage());
            return UNREADABLE;
        }
        PlanReading reading = PlanFile.read(source.text(), source.name(), Map.of());
        reading.problems().forEach(problem -> out.println(problem.say()));
        reading.plan().ifPresent(plan -> out.println(source.name() + ": " + praise(plan)));
        return reading.plan().isPresent() ? FINE : PROBLEMS;
    }

    private static String praise(Plan plan) {
        return "can be used: " + plan.phases().size() + " phases, "
                + plan.steps().size() + " steps, " + plan.gates().size() + " gates, "
                + plan.rollbacks().size() + " rollbacks";
    }
}

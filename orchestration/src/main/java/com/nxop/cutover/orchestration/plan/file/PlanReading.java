package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What came out of a plan file.
 *
 * @param plan the plan; empty when there is at least one error
 * @param problems all of them, in the order of the file
 */
public record PlanReading(Optional<Plan> plan, List<Problem> problems) {

    public PlanReading {
        problems = List.copyOf(problems);
    }

    public List<Problem> errors() {
        return of(Problem.Severity.ERROR);
    }

    public List<Problem> warnings() {
        return of(Problem.Severity.WARNING);
    }

    private List<Problem> of(Problem.Severity severity) {
        return problems.stream().filter(one -> one.severity() == severity).toList();
    }
}

package com.nxop.cutover.orchestration.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done when a part has worked and another has not.
 *
 * @param flows the message flows, the denominator of every share
 * @param cases by the steps that fail; a step belongs to one at most
 */
public record PartialSuccess(List<Flow> flows, List<Case> cases) {

    public PartialSuccess {
        flows = List.copyOf(flows);
        cases = List.copyOf(cases);
    }

    /**
     * One kind of half success.
     *
     * @param steps ids of the steps whose failure makes the case
     * @param needs the dependency these steps bring back, where the rule asks for the share of flows
     * @param above percent of the flows above which it is rolled back
     * @param fix how long a repair may take, from the failure on; empty: none is to be tried
     */
    public record Case(
            String id,
            String text,
            List<String> steps,
            Rule rule,
            Optional<String> needs,
            int above,
            Optional<Duration> fix) {

        public Case {
            steps = List.copyOf(steps);
        }
    }

    /** What decides. */
    public enum Rule {
        /** Nothing: it is always rolled back. */
        ALWAYS,
        /** The share of flows that are hit. */
        SHARE,
        /** Whether a critical flow is hit. */
        CRITICAL
    }

    public static PartialSuccess none() {
        return new PartialSuccess(List.of(), List.of());
    }

    public Optional<Case> of(String step) {
        return cases.stream().filter(one -> one.steps().contains(step)).findFirst();
    }
}

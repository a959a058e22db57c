package com.nxop.cutover.orchestration.plan.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The plan that is delivered, read from the class path. */
final class NxopPlan {

    private static final String LOCATION = "plans/nxop-region-switch.yaml";

    private NxopPlan() {}

    static PlanReading read() {
        try {
            return PlanFile.read(PlanSource.open(LOCATION).text(), LOCATION, Map.of());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

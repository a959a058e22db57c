package com.nxop.cutover.orchestration.action.aws;

import java.time.Duration;

/**
 * How long a call may take, answers included.
 *
 * @param read one look, its single retry included
 * @param change one change; a Lambda function may need several seconds
 * @param routing one call to one of the five ARC endpoints, so that a dead one costs little
 */
public record Limits(Duration read, Duration change, Duration routing) {

    public static Limits standard() {
        return new Limits(Duration.ofSeconds(5), Duration.ofSeconds(12), Duration.ofMillis(2500));
    }
}

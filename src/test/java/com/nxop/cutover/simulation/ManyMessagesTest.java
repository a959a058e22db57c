package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Busy;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What simulated cutovers would say, with names ten times as long, right-to-left and emoji in them;
 * {@code -Psimulate -Dmessages=10000} plays more of them.
 */
@Busy
class ManyMessagesTest {

    private static final long RUNS = 12;

    @Test
    void everyMessageIsWithinTheLimitsTrueAndForTheTestListOnly() throws IOException {
        MessageTally tally = new ManyMessages(Rig.nxop(), WidePlan.read()).play(1, Long.getLong("messages", RUNS));
        Map<String, Object> report = tally.report();
        System.out.println("messages checked: " + Kept.write("messages.json", report));
        assertThat(tally.wrong()).isEmpty();
        assertThat((Map<?, ?>) report.get("byOutlet")).as("on every outlet").hasSize(5);
    }
}

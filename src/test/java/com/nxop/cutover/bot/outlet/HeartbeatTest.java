package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final SlackMemory memory = new SqlSlackMemory(Database.inMemory().sql());
    private final Heartbeat heartbeat = new Heartbeat(Templates.load(new TemplateFiles(Optional.empty())), memory);

    @Test
    void theFirstUpdateComesTwoMinutesAfterTheStart() {
        Runs runs = Runs.started(Plans.small());
        assertThat(heartbeat.beat(runs.run(), runs.later(119).now())).isEmpty();
        assertThat(heartbeat.beat(runs.run(), runs.later(1).now())).isPresent();
        assertThat(heartbeat.beat(runs.run(), runs.later(5).now())).isEmpty();
    }

    @Test
    void itHasTheFieldsOfTheStatusUpdate() {
        Runs runs = Stories.phaseOne(Plans.small()).later(120);
        String text = BlockKit.read(
                heartbeat.beat(runs.run(), runs.now()).orElseThrow().blocks());
        assertThat(text)
                .contains("*Phase* 1, Infrastructure")
                .contains("*Step* 1A.1, Toggle the routing controls; 1B.1, Make West the writer")
                .contains("*Status* In progress")
                .contains("*Progress* 1 of 4 steps (25 %), running: 1A.1, 1B.1")
                .contains("*Issues* none")
                .contains("*Next* 1A.2, Wait for DNS")
                .contains("02:02:25 UTC");
    }

    @Test
    void itSaysWhenNothingHasChanged() {
        Runs runs = Stories.phaseOne(Plans.small()).later(120);
        assertThat(heartbeat.beat(runs.run(), runs.now()).orElseThrow().text()).doesNotContain("no change");
        runs.later(120);
        assertThat(heartbeat.beat(runs.run(), runs.now()).orElseThrow().text()).contains("no change");
        runs.does("1A.1").later(120);
        assertThat(heartbeat.beat(runs.run(), runs.now()).orElseThrow().text()).doesNotContain("no change");
    }

    @Test
    void anEndedRunIsSilent() {
        Runs runs = Stories.completed(Plans.small()).later(600);
        assertThat(heartbeat.beat(runs.run(), runs.now())).isEmpty();
    }
}

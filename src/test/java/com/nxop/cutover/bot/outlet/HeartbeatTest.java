package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.notifications.status.Leads;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
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
    void aLeadsReportIsInTheNextUpdateAndOnlyThere() {
        Runs runs = Stories.phaseOne(Plans.small()).later(120);
        assertThat(heartbeat.beat(runs.run(), runs.now())).isPresent();
        runs.later(30).submit(new ControlIntent.Note(People.OLA, "all <clients> are back"));
        runs.later(90);
        String next = BlockKit.read(
                heartbeat.beat(runs.run(), runs.now()).orElseThrow().blocks());
        assertThat(next)
                .contains("*Leads* Ola (Operations): all &lt;clients&gt; are back")
                .doesNotContain("no change");
        runs.later(120);
        assertThat(heartbeat.beat(runs.run(), runs.now()).orElseThrow().text()).doesNotContain("Leads");
    }

    @Test
    void theLeadsOfWhatIsUnderWayAreAskedByName() {
        Runs runs = Stories.phaseOne(Plans.small());
        assertThat(NewsCard.leadsAsked(runs.run(), Leads.underWay(runs.run()), runs.now()))
                .contains("<@U0OLA> on 1A, MSK", "<@U0DAN> on 1B, DocumentDB", "`/cutover note TEXT`");
    }

    @Test
    void anEndedRunIsSilent() {
        Runs runs = Stories.completed(Plans.small()).later(600);
        assertThat(heartbeat.beat(runs.run(), runs.now())).isEmpty();
    }
}

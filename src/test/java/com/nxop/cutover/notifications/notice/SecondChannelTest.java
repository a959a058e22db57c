package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.Carrier;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.relay.TopicOnTheWire;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Stories;
import com.nxop.cutover.support.ToldCutover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondChannelTest {

    private static final String REAL = "arn:aws:sns:us-west-2:111122223333:operations";
    private static final String STAND_IN = "arn:aws:sns:us-west-2:111122223333:test";

    private final Runs runs =
            Stories.phaseOne(Plans.small()).later(70).failsAt("1A.1", Verdict.FAILED, "two endpoints say East");
    private final SettableClock clock = new SettableClock(runs.now());
    private final List<Bulletin> sent = new ArrayList<>();
    private Carrier.Carried answer = new Carrier.Carried.Taken();

    @Test
    void theTopicIsToldOnceThePageWasLeftUnacknowledged() {
        SecondChannel second = channel(new CommsRules(Comms.ON, "", List.of()));
        hear(second, escalates());
        assertThat(sent).isEmpty();
        hear(second, again());
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo(REAL);
            assertThat(one.subject()).isEqualTo("NXOP cutover: nobody has acknowledged 1A.1");
            assertThat(one.text()).contains(runs.run().id(), "Nobody has acknowledged");
        });
    }

    @Test
    void whatWasAcknowledgedMeanwhileIsNotSentLate() {
        SecondChannel second = channel(new CommsRules(Comms.ON, "", List.of()));
        hear(second, escalates());
        answer = new Carrier.Carried.Later("the topic is away", Optional.empty());
        Recorded entry = again();
        second.hear(entry, runs.run());
        second.drain();
        runs.submit(new ControlIntent.AcknowledgePage(People.INES, "1A.1"));
        sent.clear();
        clock.set(runs.now().plusSeconds(600));
        second.drain();
        assertThat(sent).isEmpty();
    }

    @Test
    void aRehearsalReachesOnlyWhatStandsIn() {
        SecondChannel second = channel(new CommsRules(Comms.ON, "rehearsal", List.of(), STAND_IN, ""));
        hear(second, escalates());
        hear(second, again());
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo(STAND_IN);
            assertThat(one.subject()).startsWith("[REHEARSAL][TEST]");
        });
    }

    @Test
    void offMeansNobody() {
        SecondChannel second = channel(new CommsRules(Comms.OFF, "", List.of()));
        hear(second, escalates());
        hear(second, again());
        assertThat(sent).isEmpty();
    }

    @Test
    void onTheWireTheTopicGetsWhatNobodyAcknowledged() {
        try (TopicOnTheWire topic = new TopicOnTheWire()) {
            SecondChannel second = channel(new CommsRules(Comms.ON, "", List.of()), topic.arn(), topic.carrier());
            hear(second, escalates());
            hear(second, again());
            second.drain();
            assertThat(topic.messages()).singleElement().satisfies(one -> {
                assertThat(one.subject()).isEqualTo("NXOP cutover: nobody has acknowledged 1A.1");
                assertThat(one.message()).contains(runs.run().id(), "Nobody has acknowledged for 5 minutes");
            });
        }
    }

    private SecondChannel channel(CommsRules rules) {
        return channel(rules, REAL, (bulletin, key) -> {
            sent.add(bulletin);
            return answer;
        });
    }

    private SecondChannel channel(CommsRules rules, String topic, Carrier carrier) {
        Outbox outbox = new Outbox(Database.inMemory().sql());
        return new SecondChannel(
                new ToldCutover(() -> runs),
                rules,
                run -> topic,
                Optional.of(current -> new Relay("second-channel", outbox, carrier, clock, current)));
    }

    private void hear(SecondChannel second, Recorded entry) {
        second.hear(entry, runs.run());
        second.drain();
    }

    private Recorded escalates() {
        return told("Step 1A.1 failed.");
    }

    private Recorded again() {
        runs.later(301);
        return told("Nobody has acknowledged for 5 minutes: Step 1A.1 failed.");
    }

    private Recorded told(String text) {
        runs.event(new RunEvent.Escalated("1A.1", List.of("management"), text, runs.now()), People.INES);
        List<Recorded> journal = runs.journal();
        return journal.get(journal.size() - 1);
    }
}

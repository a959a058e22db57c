package com.nxop.cutover.orchestration.action.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.rehearsal.dns.Names;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.Truth;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsPointsTest {

    private final World world = new World(new WorldClock(Contexts.NOON, 200), 1);
    private final Names names = new Names(world);
    private final Action action = new Checked(new DnsPoints(new Resolvers()));

    @AfterEach
    void stop() {
        names.close();
        world.close();
    }

    @Test
    void everyResolverThatAgreesMakesItMetWithTargetAndTtlShown() {
        Observation seen = look("east");
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings())
                .hasSize(2)
                .allSatisfy((resolver, said) -> assertThat(said)
                        .contains(names.settings().get("dns.kafka.east"))
                        .contains("TTL "));
    }

    @Test
    void anotherTargetIsNotYetAndBecomesMetWhenTheNamesMove() {
        assertThat(look("west").state()).isEqualTo(State.NOT_YET);
        world.change("routed West", DnsPointsTest::routedWest);
        await().until(() -> look("west").met());
    }

    @Test
    void aSilentResolverIsUnknownWhileTheOthersAgree() {
        world.faults().set("dns.resolver.2", Faults.Kind.HANG);
        Observation seen = look("east");
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("1 of 2 resolvers");
    }

    @Test
    void aSilentResolverHidesNoDisagreement() {
        world.faults().set("dns.resolver.2", Faults.Kind.FAIL);
        assertThat(look("west").state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aClosedPortIsUnknownAndNotAnException() {
        var step =
                Contexts.with("name", "kafka.nxop.com").and("to", "x.nxop.com").and("resolvers", "127.0.0.1:1");
        assertThat(action.observe(step.step()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aTargetAnywhereOnTheChainCounts() {
        var chain = new Answer.Named("r", List.of("api.nxop.com.akadns.net", "nlb.west"), 60);
        assertThat(Resolvers.judge("api.nxop.com", "nlb.west", List.of(chain)).met())
                .isTrue();
    }

    @Test
    void noResolverIsASentence() {
        var step = Contexts.with("name", "a.b").and("to", "c.d").and("resolvers", List.of());
        assertThat(action.observe(step.step()).summary()).contains("No resolver is named");
    }

    private static Truth routedWest(Truth truth) {
        return new Truth(
                Map.of(Region.EAST, false, Region.WEST, true),
                truth.dns(),
                truth.cordon(),
                truth.isolated(),
                truth.clients(),
                truth.writer(),
                truth.flag(),
                truth.gtm(),
                truth.apiDns(),
                truth.amqp());
    }

    private Observation look(String side) {
        Map<String, String> settings = names.settings();
        return action.observe(Contexts.with("name", settings, "dns.kafka.name")
                .and("to", settings, "dns.kafka." + side)
                .and("resolvers", settings, "dns.resolvers")
                .step());
    }
}

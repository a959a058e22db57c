package com.nxop.cutover.orchestration.action.gtm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.dns.Resolvers;
import com.nxop.cutover.rehearsal.dns.Names;
import com.nxop.cutover.rehearsal.gtm.EdgeGridCredentials;
import com.nxop.cutover.rehearsal.gtm.GtmServer;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class GtmPropertyTest {

    private static final EdgeGridCredentials CLIENT = EdgeGridCredentials.rehearsal();

    private final World world = new World(new WorldClock(Contexts.NOON, 100), 1);
    private final Names names = new Names(world);
    private final GtmServer gtm = GtmServer.start(world, CLIENT);
    private final Action action = action(access(CLIENT.clientSecret()));

    @AfterEach
    void stop() {
        gtm.close();
        names.close();
        world.close();
    }

    @Test
    void thePropertyMovesThroughPropagationAndNamesToMet() {
        assertThat(action.observe(west().step()).state()).isEqualTo(State.NOT_YET);
        ActResult changed = action.act(west().step());
        assertThat(changed.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(changed.receipt()).isNotBlank();
        Contexts after = west().receipt(changed.receipt());
        assertThat(action.observe(after.step()).state()).isNotEqualTo(State.FAILED);
        await().until(() -> action.observe(after.step()).met());
        Observation seen = action.observe(after.step());
        assertThat(seen.readings())
                .containsEntry("datacenter 3132", "on")
                .containsEntry("datacenter 3131", "off")
                .hasEntrySatisfying("propagation", said -> assertThat(said).startsWith("COMPLETE"));
        assertThat(action.act(east().step()).answer()).isEqualTo(Answer.ACCEPTED);
    }

    @Test
    void aChangeThatDoesNotSpreadStaysUnderWay() {
        world.faults().set("gtm.propagation", Kind.IGNORED);
        ActResult changed = action.act(west().step());
        Observation seen = action.observe(west().receipt(changed.receipt()).step());
        assertThat(seen.state()).isEqualTo(State.UNDER_WAY);
        assertThat(seen.summary()).contains("PENDING");
    }

    @Test
    void aDeniedChangeIsSentAgain() {
        world.faults().set("gtm.propagation", Kind.FAIL);
        Contexts after = west().receipt(action.act(west().step()).receipt());
        await().until(() -> action.observe(after.step()).state() == State.FAILED);
        world.faults().clear("gtm.propagation");
        Contexts again = west().receipt(action.act(west().step()).receipt());
        await().until(() -> action.observe(again.step()).met());
    }

    @Test
    void aDeniedChangeIsFailedWithAkamaisReasonButOnlyForWhoSentIt() {
        world.faults().set("gtm.propagation", Kind.FAIL);
        ActResult changed = action.act(west().step());
        Contexts after = west().receipt(changed.receipt());
        await().until(() -> action.observe(after.step()).state() == State.FAILED);
        assertThat(action.observe(after.step()).summary()).contains("denied").contains("failed validation");
        assertThat(action.observe(west().step()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aLostAnswerIsUnknownAndSettledByLooking() {
        world.faults().set("gtm.PUT", Kind.DONE_BUT_LOST);
        ActResult changed = action.act(west().step());
        assertThat(changed.answer()).isEqualTo(Answer.UNKNOWN);
        world.faults().clear("gtm.PUT");
        await().until(() ->
                action.observe(west().receipt(changed.receipt()).step()).met());
    }

    @Test
    void aWrongSecretIsASentenceAndChangesNothing() {
        Action stranger = action(access("not-the-secret"));
        Observation seen = stranger.observe(west().step());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("HTTP 401").contains("clock").doesNotContain("not-the-secret");
        assertThat(stranger.act(west().step()).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void missingAccessNamesTheSettings() {
        assertThat(action(AkamaiAccess.NONE).observe(west().step()).summary())
                .contains("akamai.host")
                .contains("akamai.client-secret");
    }

    @Test
    void aDeadAkamaiIsUnknownToTheEyeAndRefusedToTheHand() {
        gtm.close();
        assertThat(action.observe(west().step()).state()).isEqualTo(State.UNKNOWN);
        assertThat(action.act(west().step()).answer()).isEqualTo(Answer.REFUSED);
    }

    @Test
    void aDatacenterThatDoesNotExistIsRefusedBeforeAnythingIsSent() {
        ActResult result = action.act(west().and("enable", "4711").step());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("4711");
    }

    @Test
    void onlyTheTwoDatacentersChangeInTheTree() {
        ObjectNode before = (ObjectNode) new JsonMapper().readTree("""
                        {"name":"api","future":{"kept":[1,2]},"livenessTests":[{"name":"l"}],"trafficTargets":[
                         {"datacenterId":3131,"enabled":true,"weight":1.0,"servers":[],"new":"kept"},
                         {"datacenterId":3132,"enabled":false,"weight":0.0,"servers":[]},
                         {"datacenterId":3133,"enabled":true,"weight":0.5}]}""");
        Wanted wanted = new Wanted("d", "api", "3132", "3131");
        Property after = new Property(before).pointedAt(wanted);
        assertThat(after.points(wanted)).isTrue();
        assertThat(after.tree().path("future")).isEqualTo(before.path("future"));
        assertThat(after.tree().path("livenessTests")).isEqualTo(before.path("livenessTests"));
        assertThat(after.tree().path("trafficTargets").get(0).path("new").asString(""))
                .isEqualTo("kept");
        assertThat(after.tree().path("trafficTargets").get(2))
                .isEqualTo(before.path("trafficTargets").get(2));
        assertThat(new Property(before).points(wanted)).isFalse();
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(access("s3cret").toString()).doesNotContain("s3cret");
    }

    private Action action(AkamaiAccess access) {
        return new Checked(new GtmProperty(access, new Resolvers(), Clock.systemUTC()));
    }

    private AkamaiAccess access(String secret) {
        String base = gtm.spring().getOrDefault("akamai.base-url", "");
        return new AkamaiAccess(CLIENT.host(), CLIENT.clientToken(), secret, CLIENT.accessToken(), base);
    }

    private Contexts west() {
        return step("west", "east");
    }

    private Contexts east() {
        return step("east", "west");
    }

    private Contexts step(String to, String from) {
        Map<String, String> akamai = gtm.settings();
        Map<String, String> dns = names.settings();
        return Contexts.with("domain", akamai, "gtm.domain")
                .and("property", akamai, "gtm.property")
                .and("enable", akamai, "gtm.datacenter." + to)
                .and("disable", akamai, "gtm.datacenter." + from)
                .and("name", dns, "dns.api.name")
                .and("to", dns, "dns.api." + to)
                .and("resolvers", dns, "dns.resolvers");
    }
}

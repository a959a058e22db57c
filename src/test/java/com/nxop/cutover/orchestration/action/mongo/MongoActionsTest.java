package com.nxop.cutover.orchestration.action.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.Unreadable;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoActionsTest {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClusters clusters = new MongoClusters(Secrets.ofProcess());
    private final Action flag = new Checked(new FlagSet(clusters));
    private final Action probe = new Checked(new WriteProbe(clusters));
    private String uri = "";

    @BeforeEach
    void start() {
        uri = "mongodb://127.0.0.1:" + server.bind().getPort();
    }

    @AfterEach
    void stop() {
        clusters.close();
        server.shutdownNow();
    }

    @Test
    void aMissingFlagIsNotYet() {
        assertThat(flag.observe(flagStep().step()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void theFlagIsWrittenWithTheRunAndReadBack() {
        assertThat(flag.act(flagStep().step()).answer()).isEqualTo(Answer.DONE);
        Observation seen = flag.observe(flagStep().step());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings())
                .containsEntry("active region", "us-west-2")
                .containsEntry("written by run", "run-1");
    }

    @Test
    void writingTheFlagTwiceIsHarmless() {
        flag.act(flagStep().step());
        assertThat(flag.act(flagStep().step()).answer()).isEqualTo(Answer.DONE);
        assertThat(clusters.counts(uri, "nxop", List.of("fxip"))).isEqualTo(Map.of("fxip", 1L));
    }

    @Test
    void aDeadClusterIsUnknownToTheEyeAndRefusedToTheHand() {
        server.shutdownNow();
        assertThat(flag.observe(flagStep().step()).state()).isEqualTo(State.UNKNOWN);
        var result = flag.act(flagStep().step());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("was not written").contains("retry");
    }

    @Test
    void everyProbeIsAConnectionAndAWrite() {
        Observation seen = probe.observe(probeStep().step());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("success rate", "100.0").containsEntry("writes", "5 of 5");
    }

    @Test
    void aDeadClusterFailsEveryProbe() {
        server.shutdownNow();
        Observation seen = probe.observe(probeStep().step());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.readings()).containsEntry("success rate", "0.0");
    }

    @Test
    void documentsAreCounted() {
        clusters.database(uri, "nxop").getCollection("flight_plans").insertOne(new Document("_id", 1));
        assertThat(clusters.counts(uri, "nxop", List.of("flight_plans"))).isEqualTo(Map.of("flight_plans", 1L));
    }

    @Test
    void aCollectionThatCannotBeCountedIsNamedWithoutThePassword() {
        server.shutdownNow();
        String secret = uri.replace("mongodb://", "mongodb://bot:hidden@");
        assertThatThrownBy(() -> clusters.counts(secret, "nxop", List.of("flight_plans")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("flight_plans")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void anAddressThatIsNoneIsASentenceWithoutTheAddress() {
        var step = flagStep().and("uri", "mongo:bot:hidden@host").step();
        assertThat(flag.observe(step).summary())
                .contains("write it like mongodb://")
                .doesNotContain("hidden");
        assertThat(flag.act(step).answer()).isEqualTo(Answer.REFUSED);
    }

    private Contexts flagStep() {
        return Contexts.with("uri", uri)
                .and("database", "nxop")
                .and("collection", "fxip")
                .and("id", "active_region")
                .and("value", "us-west-2");
    }

    private Contexts probeStep() {
        return Contexts.with("uri", uri)
                .and("database", "nxop")
                .and("probes", 5)
                .and("above", 99);
    }
}

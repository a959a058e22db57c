package com.nxop.cutover.orchestration.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.ActResult.Answer;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.Checked;
import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.Unreadable;
import com.nxop.cutover.rehearsal.kafka.Clusters;
import com.nxop.cutover.rehearsal.kafka.Topics;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KafkaActionsTest {

    private static final World WORLD = new World(new WorldClock(Contexts.NOON, 20), 1);
    private static final Clusters CLUSTERS = new Clusters(WORLD);

    private final Action marker = new Checked(new MarkerArrives(Secrets.ofProcess()));

    @AfterAll
    static void stop() {
        CLUSTERS.close();
        WORLD.close();
    }

    @Test
    void aMarkerIsNotThereBeforeItIsSentAndArrivesAtTheFarEnd() {
        Contexts step = markerStep(Topics.FLIGHT_EVENTS).at(WORLD.clock().instant());
        assertThat(marker.observe(step.step()).state()).isEqualTo(State.NOT_YET);
        ActResult sent = marker.act(step.step());
        assertThat(sent.answer()).isEqualTo(Answer.ACCEPTED);
        assertThat(sent.receipt()).matches("\\d+@\\d+");
        await().until(() -> marker.observe(step.receipt(sent.receipt()).step()).met());
    }

    @Test
    void aMarkerThatNobodyCarriesOverStaysNotYet() {
        Contexts step = markerStep(Topics.AUDIT_LOGS)
                .and("farBootstrap", CLUSTERS.settings(), "eventhubs.bootstrap")
                .and("farTopic", Topics.HUB)
                .at(WORLD.clock().instant());
        assertThat(marker.act(step.step()).answer()).isEqualTo(Answer.ACCEPTED);
        Observation seen = marker.observe(step.step());
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("run-1/step-1/1");
    }

    @Test
    void deadBrokersAreUnknownToTheEyeAndRefusedToTheHand() {
        Contexts step =
                markerStep(Topics.AUDIT_LOGS).and("bootstrap", "127.0.0.1:1").and("farBootstrap", "127.0.0.1:1");
        assertThat(marker.observe(step.step()).state()).isEqualTo(State.UNKNOWN);
        ActResult result = marker.act(step.step());
        assertThat(result.answer()).isEqualTo(Answer.REFUSED);
        assertThat(result.summary()).contains("was not sent").contains("retry");
    }

    @Test
    void endOffsetsGrowByWhatIsWritten() {
        try (KafkaClusters kafka = new KafkaClusters()) {
            long before = total(kafka);
            write(3);
            assertThat(total(kafka)).isEqualTo(before + 3);
        }
    }

    @Test
    void lagIsWhatIsNotYetConsumed() {
        write(5);
        var partition = new TopicPartition(Topics.FOS_EVENTS, 0);
        try (var consumer = CLUSTERS.of(Region.WEST).consumer("lagging")) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(end - 2)));
        }
        try (KafkaClusters kafka = new KafkaClusters()) {
            assertThat(kafka.lags(west(), List.of("lagging", "stranger")))
                    .isEqualTo(Map.of("lagging", OptionalLong.of(2), "stranger", OptionalLong.empty()));
        }
    }

    @Test
    void aTopicThatDoesNotExistIsNamed() {
        try (KafkaClusters kafka = new KafkaClusters()) {
            assertThatThrownBy(() -> kafka.endOffsets(west(), List.of(Topics.FOS_EVENTS, "no-such-topic")))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("no-such-topic");
        }
    }

    @Test
    void aDeadClusterIsUnreadableWithinSeconds() {
        try (KafkaClusters kafka = new KafkaClusters()) {
            var dead = new KafkaAccess("127.0.0.1:1", "PLAINTEXT", "");
            assertThatThrownBy(() -> kafka.lags(dead, List.of("adapter")))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("consumer group adapter");
        }
    }

    @Test
    void thePasswordOfTheJaasLineIsNeverShown() {
        assertThat(new KafkaAccess("host:1", "SASL_SSL", "required password=\"hidden\";").toString())
                .doesNotContain("hidden");
    }

    private static void write(int records) {
        try (var producer = CLUSTERS.of(Region.WEST).producer()) {
            for (int number = 0; number < records; number++) {
                var unused = producer.send(new ProducerRecord<>(Topics.FOS_EVENTS, 0, "k", "v" + number));
            }
            producer.flush();
            producer.close(Duration.ofSeconds(5));
        }
    }

    private static long total(KafkaClusters kafka) {
        return kafka.endOffsets(west(), List.of(Topics.FOS_EVENTS)).values().stream()
                .mapToLong(EndOffsets::total)
                .sum();
    }

    private static KafkaAccess west() {
        return new KafkaAccess(CLUSTERS.of(Region.WEST).bootstrap(), "PLAINTEXT", "");
    }

    private static Contexts markerStep(String topic) {
        return Contexts.with("bootstrap", CLUSTERS.settings(), "kafka.west.bootstrap")
                .and("topic", topic)
                .and("farBootstrap", CLUSTERS.settings(), "kafka.east.bootstrap")
                .and("farTopic", topic);
    }
}

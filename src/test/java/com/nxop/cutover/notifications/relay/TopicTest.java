package com.nxop.cutover.notifications.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.support.Runs;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices to the operations' list, over the wire. */
class TopicTest {

    private final TopicOnTheWire wire = new TopicOnTheWire();
    private final World world = wire.world();
    private final AwsEndpoint aws = wire.aws();
    private final TopicCarrier carrier = wire.carrier();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aNoticeReachesTheListWithASubjectThatSnsTakes() {
        assertThat(carrier.carry(bulletin(topic()), "sns/R-1/started")).isInstanceOf(Carrier.Carried.Taken.class);
        assertThat(aws.messages()).singleElement().satisfies(message -> {
            assertThat(message.subject())
                    .isEqualTo("[NXOP] Gr??e, " + "x".repeat(83) + "...")
                    .hasSize(100);
            assertThat(message.message()).isEqualTo("It has begun.");
            assertThat(message.sms()).isEqualTo(message.subject());
        });
    }

    @Test
    void aLostAnswerIsTriedAgain() {
        world.faults().set("sns.Publish", Kind.DONE_BUT_LOST);
        assertThat(carrier.carry(bulletin(topic()), "sns/R-1/started")).isInstanceOf(Carrier.Carried.Later.class);
    }

    @Test
    void aTopicThatDoesNotExistIsRefusedForGood() {
        assertThat(carrier.carry(bulletin(topic() + "-2"), "sns/R-1/started"))
                .isInstanceOf(Carrier.Carried.Refused.class);
        assertThat(carrier.carry(bulletin("nxop"), "sns/R-1/started")).isInstanceOf(Carrier.Carried.Refused.class);
    }

    @Test
    void anEndpointThatIsAwayIsTriedAgain() {
        aws.close();
        assertThat(carrier.carry(bulletin(topic()), "sns/R-1/started")).isInstanceOf(Carrier.Carried.Later.class);
    }

    private String topic() {
        return Objects.requireNonNull(aws.settings().get("sns.topic"));
    }

    private static Bulletin bulletin(String to) {
        String subject = "[NXOP] Größe, " + "x".repeat(200);
        return new Bulletin("R-1", "started", "started", to, subject, "It has begun.", Runs.TWO, Map.of());
    }
}

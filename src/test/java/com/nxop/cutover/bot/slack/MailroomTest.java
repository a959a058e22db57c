package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class MailroomTest {

    private Surface surface;

    @BeforeEach
    void open() {
        surface = Surface.open();
        surface.cutover.with(Runs.started(Plans.small()).run());
    }

    @AfterEach
    void close() {
        surface.close();
    }

    @Test
    void whatACrashLeftUnansweredIsAnsweredAfterwards() {
        left("hold before the crash", Clock.systemUTC().instant().minusSeconds(20));
        surface.context.getBean(Mailroom.class).sweep();
        await().until(() -> surface.waiting() == 0);
        assertThat(surface.cutover.latest().orElseThrow().standing().hold()).isPresent();
        assertThat(surface.outcomes()).containsExactly("told");
    }

    @Test
    void whatWaitedTooLongIsToldBackAndNotCarriedOut() {
        left("hold long ago", Clock.systemUTC().instant().minus(Duration.ofHours(3)));
        surface.context.getBean(Mailroom.class).sweep();
        await().until(() -> surface.waiting() == 0);
        assertThat(surface.cutover.submitted()).isEmpty();
        assertThat(surface.heard(People.OLA)).contains("was not carried out");
    }

    @Test
    void theOrderOfOnePersonIsKept() {
        for (int i = 0; i < 40; i++) {
            surface.slack.command(People.OLA.id(), "/cutover note " + i);
        }
        await().until(() -> surface.waiting() == 0);
        assertThat(surface.cutover.latest().orElseThrow().log().notes())
                .extracting(note -> Integer.parseInt(note.text()))
                .isSorted()
                .hasSize(40);
    }

    private void left(String text, Instant at) {
        Received received = new Received(
                "command:left",
                Received.Kind.COMMAND,
                new Received.Sender(
                        People.OLA.id(), "ola", "", surface.slack.channelId("nxop-cutover"), "nxop-cutover"),
                new Received.Content(text, "", "", ""));
        surface.context
                .getBean(JdbcClient.class)
                .sql("INSERT INTO inbox (request_key, person, body, received_utc) VALUES (?, ?, ?, ?)")
                .params(
                        received.key(),
                        People.OLA.id(),
                        JsonMapper.shared().writeValueAsString(received),
                        at.toEpochMilli())
                .update();
    }
}

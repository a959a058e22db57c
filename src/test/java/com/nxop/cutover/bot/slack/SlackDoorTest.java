package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(120)
class SlackDoorTest {

    private static final String COMMAND = "command=%2Fcutover&text=status&user_id=U0OLA&user_name=ola&team_id=T1"
            + "&channel_id=C1&channel_name=nxop-cutover&api_app_id=A1&trigger_id=";
    private static Surface surface;

    @BeforeAll
    static void open() {
        surface = Surface.open();
        surface.cutover.with(Runs.started(Plans.small()).run());
    }

    @AfterAll
    static void close() {
        surface.close();
    }

    @Test
    void withoutASignatureNothingIsSaidAndNothingKept() throws Exception {
        HttpResponse<String> answer = surface.post(COMMAND + "unsigned", Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
        assertThat(kept("unsigned")).isZero();
    }

    @Test
    void oldAndFutureAndOddTimestampsAreRefused() throws Exception {
        long now = Clock.systemUTC().instant().getEpochSecond();
        for (String at : List.of(
                Long.toString(now - 310),
                Long.toString(now + 310),
                "",
                "-1",
                "1e9",
                "٣٣٣٣٣٣٣٣٣٣",
                "99999999999999999999")) {
            HttpResponse<String> answer = surface.post(
                    COMMAND + "odd",
                    at.chars().allMatch(c -> c < 128)
                            ? Map.of(
                                    "X-Slack-Request-Timestamp",
                                    at,
                                    "X-Slack-Signature",
                                    surface.signature(at, COMMAND + "odd"))
                            : Map.of("X-Slack-Signature", "v0=0"));
            assertThat(answer.statusCode()).as(at).isEqualTo(401);
        }
    }

    @Test
    void aChangedBodyIsRefused() throws Exception {
        String now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        HttpResponse<String> answer = surface.post(
                COMMAND + "other",
                Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", surface.signature(now, COMMAND + "one")));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void tooMuchIsRefusedBeforeItIsRead() throws Exception {
        assertThat(surface.signed("x".repeat(SlackDoor.LARGEST + 10)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aGenuineCommandIsKept() throws Exception {
        HttpResponse<String> answer = surface.signed(COMMAND + "genuine");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(kept("genuine")).isEqualTo(1);
        await().until(() -> surface.waiting() == 0);
    }

    @Test
    void emojiAndUmlautsSurvive() throws Exception {
        surface.signed("command=%2Fcutover&text=note+sch%C3%B6n+%F0%9F%9A%80&user_id=U0OLA&channel_id=C1"
                + "&channel_name=nxop-cutover&trigger_id=umlaut");
        await().until(() -> surface.cutover.latest().orElseThrow().log().notes().stream()
                .anyMatch(note -> note.text().equals("schön 🚀")));
    }

    @Test
    void whateverSlackSignsIsNeverAnsweredWithAnError() throws Exception {
        Random chance = new Random(8);
        List<String> odd = List.of(
                "",
                "payload=",
                "payload=%7B%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%7B%7D%5D%7D",
                "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%7B%7D%7D",
                "payload=%7B%22type%22%3A%22message_action%22%7D",
                "payload=%5B1%2C2",
                "payload=" + "%7B%22a%22%3A".repeat(2000),
                "command=%2Felse&text=x&user_id=U1",
                "command=%2Fcutover",
                "ssl_check=1&token=x",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"whatever\"}}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"url_verification\",\"challenge\":\"abc\"}",
                "%%%%");
        for (String body : odd) {
            assertThat(surface.signed(body).statusCode()).as(body).isEqualTo(200);
        }
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[chance.nextInt(200)];
            chance.nextBytes(noise);
            String body = new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(surface.signed(body).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void onlyPostIsTaken() throws Exception {
        HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(surface.door()).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void theSelfCheckLeavesNothingBehind() {
        long left = surface.context
                .getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM inbox WHERE person = 'U0SELF'")
                .query(Long.class)
                .single();
        assertThat(left).isZero();
    }

    private static long kept(String trigger) {
        return surface.context
                .getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM inbox WHERE body LIKE ?")
                .param("%\"" + trigger + "\"%")
                .query(Long.class)
                .single();
    }
}

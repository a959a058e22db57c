package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.RefusalCard;
import com.nxop.cutover.bot.outlet.Outgoing.Line;
import com.nxop.cutover.bot.outlet.Outgoing.Show;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.FakeSlack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackOutletTest {

    private static final String CHANNEL = "#nxop-cutover";
    private static final Flow FAST =
            new Flow(Duration.ofMillis(1), 3, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1));

    private final FakeSlack slack = new FakeSlack();
    private final SlackMemory memory = new SqlSlackMemory(Database.inMemory().sql());
    private SlackOutlet outlet = outlet(FAST);

    @AfterEach
    void close() {
        outlet.close();
        slack.close();
    }

    @Test
    void theSecondCardAboutASubjectEditsTheFirstMessage() {
        show("R-1/board", "one");
        await().until(() -> memory.find("R-1/board").isPresent());
        show("R-1/board", "two");
        await().until(() -> slack.calls("chat.update").size() == 1);
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(slack.calls("chat.update").get(0).form())
                .containsEntry("channel", "C0CUTOVER")
                .containsEntry("ts", memory.find("R-1/board").orElseThrow().ts());
    }

    @Test
    void afterARestartTheSameMessageIsEdited() {
        show("R-1/board", "one");
        await().until(() -> memory.find("R-1/board").isPresent());
        outlet.close();
        outlet = outlet(FAST);
        show("R-1/board", "two");
        await().until(() -> slack.calls("chat.update").size() == 1);
    }

    @Test
    void manyEditsThatWaitBecomeOneAndTheNewestWins() {
        slack.tooMany(1);
        show("R-1/board", "0");
        await().until(() -> slack.calls().size() == 1);
        for (int edit = 1; edit <= 40; edit++) {
            show("R-1/board", Integer.toString(edit));
        }
        await().until(() -> memory.find("R-1/board").isPresent());
        assertThat(slack.calls()).hasSize(2);
        assertThat(slack.calls().get(1).text()).contains("Not done. 40");
    }

    @Test
    void whatIsWithdrawnWhileItWaitsIsNotSent() {
        slack.tooMany(1);
        show("R-1/board", "one");
        await().until(() -> slack.calls().size() == 1);
        show("R-1/update/120", "waiting for an approval");
        outlet.withdraw(CHANNEL, "R-1/update/");
        show("R-1/news/9", "completed");
        await().until(() -> memory.find("R-1/news/9").isPresent());
        assertThat(memory.find("R-1/update/120")).isEmpty();
    }

    @Test
    void retryAfterIsHonoured() {
        slack.tooMany(1);
        Instant before = Instant.now(Clock.systemUTC());
        show("R-1/board", "one");
        await().until(() -> memory.find("R-1/board").isPresent());
        assertThat(Duration.between(before, Instant.now(Clock.systemUTC()))).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void aDeletedMessageIsReplacedByANewOne() {
        memory.keep("R-1/board", new Handle("C0CUTOVER", "1.1"));
        slack.refuses("message_not_found");
        show("R-1/board", "one");
        await().until(() -> slack.calls("chat.postMessage").size() == 1);
        await().until(() -> !memory.find("R-1/board").orElseThrow().ts().equals("1.1"));
    }

    @Test
    void aTroubledChannelIsSaidInTheHealthAndNothingIsLost() {
        slack.refuses("is_archived");
        show("R-1/board", "one");
        await().until(() -> !outlet.health().well());
        assertThat(outlet.health().word()).contains("is_archived").contains("CUTOVER_CHANNEL");
        assertThat(outlet.health().waiting()).isEqualTo(1);
    }

    @Test
    void blocksThatSlackDoesNotAcceptAreSaidAsPlainText() {
        slack.refuses("invalid_blocks");
        show("R-1/board", "one");
        await().until(() -> memory.find("R-1/board").isPresent());
        assertThat(slack.calls().get(1).form().getOrDefault("blocks", "[]")).isEqualTo("[]");
        assertThat(slack.calls().get(1).text()).contains("one");
    }

    @Test
    void anUnknownErrorAndAnUnreadableAnswerAreTriedAgain() {
        slack.refuses("zeitgeist_lost").answers(503, "<html>sorry</html>");
        show("R-1/board", "one");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> memory.find("R-1/board").isPresent());
        assertThat(slack.calls("chat.postMessage")).hasSize(3);
    }

    @Test
    void aPostWhoseAnswerWasLostIsLookedForBeforeItIsRepeated() {
        show("R-1/first", "so that the channel's id is known");
        await().until(() -> memory.find("R-1/first").isPresent());
        slack.answers(500, "gone");
        slack.answers(
                200,
                "{\"ok\":true,\"messages\":[{\"ts\":\"7.7\",\"metadata\":{\"event_type\":\"nxop_cutover\","
                        + "\"event_payload\":{\"mark\":\"R-1/board\"}}}]}");
        show("R-1/board", "one");
        await().until(() -> memory.find("R-1/board").isPresent());
        assertThat(memory.find("R-1/board").orElseThrow().ts()).isEqualTo("7.7");
        await().until(() -> slack.calls("chat.update").size() == 1);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    @Test
    void linesGoTogetherIntoTheThreadOfTheBoard() {
        outlet.send(CHANNEL, new Line("R-1/board", "step 1A.1 has begun"));
        outlet.send(CHANNEL, new Line("R-1/board", "step 1A.1 is done"));
        show("R-1/board", "one");
        await().until(() -> slack.calls("chat.postMessage").size() == 2);
        FakeSlack.Call thread = slack.calls("chat.postMessage").get(1);
        assertThat(thread.form())
                .containsEntry(
                        "thread_ts", memory.find("R-1/board").orElseThrow().ts());
        assertThat(thread.text()).contains("has begun").contains("is done");
    }

    @Test
    void anEditOfSomethingThatIsNotThereIsLeftOut() {
        outlet.send(CHANNEL, Show.editOnly("R-1/failed/1A.1/1", card("x"), Priority.CHANGE));
        await().until(() -> outlet.health().waiting() == 0);
        assertThat(slack.calls()).isEmpty();
    }

    @Test
    void theMostUrgentGoesFirstButNothingWaitsForEver() {
        Instant start = Instant.parse("2026-11-25T02:00:00Z");
        ChannelQueue queue = new ChannelQueue(
                new Flow(Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofMinutes(1), Duration.ofSeconds(1)),
                item -> false,
                start);
        queue.add(Show.of("board", card("b"), Priority.BOARD), start);
        queue.add(Show.of("heartbeat", card("h"), Priority.HEARTBEAT), start);
        queue.add(Show.of("gate", card("g"), Priority.DECISION), start.plusSeconds(1));
        assertThat(next(queue, start.plusSeconds(1))).isEqualTo("gate");
        assertThat(next(queue, start.plusSeconds(2))).isEqualTo("heartbeat");
        for (int second = 3; second < 10; second++) {
            queue.add(Show.of("news" + second, card("n"), Priority.DECISION), start.plusSeconds(second));
            assertThat(next(queue, start.plusSeconds(second))).isEqualTo("news" + second);
        }
        queue.add(Show.of("late", card("n"), Priority.DECISION), start.plusSeconds(11));
        assertThat(next(queue, start.plusSeconds(11))).isEqualTo("board");
    }

    @Test
    void staleNewsIsLeftOut() {
        Instant start = Instant.parse("2026-11-25T02:00:00Z");
        ChannelQueue queue = new ChannelQueue(FAST, item -> false, start);
        queue.add(Show.news("n", card("n"), Priority.CHANGE), start);
        assertThat(queue.take(start.plusSeconds(601))).isEmpty();
        assertThat(queue.size()).isZero();
    }

    private static String next(ChannelQueue queue, Instant now) {
        Item item = queue.take(now).orElseThrow();
        queue.done(item, now);
        return item.key();
    }

    private void show(String subject, String text) {
        outlet.send(CHANNEL, Show.of(subject, card(text), Priority.DECISION));
    }

    private SlackOutlet outlet(Flow flow) {
        return new SlackOutlet(new MethodsWebApi(slack.client()), memory, flow, Clock.systemUTC());
    }

    private static Card card(String text) {
        return RefusalCard.of(text, "", Instant.parse("2026-11-25T02:00:00Z"));
    }
}

package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.CatchUpCard;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.FakeSlack;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack cannot be reached for long. When it is back one message says what is so, and no other comes late. */
class SlackAwayTest {

    private static final String CHANNEL = "#nxop-cutover";
    private static final int MANY = 5_000;

    private final FakeSlack slack = new FakeSlack();
    private final SlackMemory memory = new SqlSlackMemory(Database.inMemory().sql());
    private final SlackOutlet outlet = new SlackOutlet(
            new MethodsWebApi(slack.client()),
            memory,
            new Flow(Duration.ofMillis(2), 3, Duration.ZERO, Duration.ofMillis(60), Duration.ofSeconds(1)),
            Clock.systemUTC());

    @AfterEach
    void close() {
        outlet.close();
        slack.close();
    }

    @Test
    void onReturnOnlyTheMessageThatSumsUpIsPosted() {
        for (int answer = 0; answer < MANY; answer++) {
            slack.answers(500, "gone");
        }
        for (int news = 1; news <= 30; news++) {
            post("R-1/news/" + news, "phase " + news + " has begun");
        }
        await().until(outlet::away);
        post("R-1/news/31", "the last news");
        outlet.send(CHANNEL, Outgoing.Show.summary("R-1", 1, card("step 1A.1 is running")));
        outlet.send(CHANNEL, Outgoing.Show.summary("R-1", 1, card("the run has completed")));
        // An older one may be under way; it would arrive and then be edited.
        await().until(() -> slack.calls("chat.postMessage").stream()
                .anyMatch(call -> call.text().equals("the run has completed")));
        slack.recovers();
        await().until(() -> outlet.health().well());
        await().until(() -> outlet.health().waiting() == 0);
        List<FakeSlack.Call> posts = slack.calls("chat.postMessage");
        assertThat(posts.get(posts.size() - 1).text()).isEqualTo("the run has completed");
        assertThat(outlet.health().posted()).isEqualTo(1);
    }

    @Test
    void theMessageThatSumsUpFitsAndSaysWhatIsSo() {
        Runs story = Stories.completed(Plans.small());
        Run run = story.run();
        Card card = CatchUpCard.of(run, story.now().minusSeconds(600), story.now());
        assertThat(BlockKit.violations(card.text(), card.blocks(), 50)).isEmpty();
        assertThat(card.text()).contains("Slack could not be reached", "Completed");
        Stories.all(Plans.small(name -> name.repeat(10))).values().forEach(one -> {
            Card wide = CatchUpCard.of(one.run(), one.now().minusSeconds(600), one.now());
            assertThat(BlockKit.violations(wide.text(), wide.blocks(), 50)).isEmpty();
        });
    }

    private void post(String subject, String text) {
        outlet.send(CHANNEL, Outgoing.Show.news(subject, card(text), Priority.CHANGE));
    }

    private static Card card(String text) {
        return new Card(text, List.of());
    }
}

package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.relay.TopicOnTheWire;
import com.nxop.cutover.notifications.status.page.PublicWords;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.rehearsal.aws.Published;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Stories;
import com.nxop.cutover.support.ToldCutover;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What applications show their users, as SNS gets it when the level changes. */
class BannerOnTheWireTest {

    private final TopicOnTheWire topic = new TopicOnTheWire();
    private final Runs runs = Stories.phaseOne(Plans.small());
    private final SettableClock clock = new SettableClock(runs.now());

    @AfterEach
    void close() {
        topic.close();
    }

    private BannerPost post() {
        ToldCutover cutover = new ToldCutover(() -> runs);
        CommsRules rules = new CommsRules(Comms.ON, "", List.of());
        StatusBook book =
                new StatusBook(cutover, PublicWords.load(new TemplateFiles(Optional.empty())), rules.label(), clock);
        Outbox outbox = new Outbox(Database.inMemory().sql());
        return new BannerPost(
                cutover,
                book,
                rules,
                new BannerPost.Target(topic.arn(), "https://status.nxop.com"),
                current -> new Relay("banner", outbox, topic.carrier(), clock, current));
    }

    private void look(BannerPost post) {
        runs.later(2);
        clock.advance(Duration.ofSeconds(2));
        post.look();
    }

    @Test
    void eachLevelDeclaredByHandReachesTheTopicAndSoDoesItsEnd() {
        BannerPost post = post();
        look(post);
        runs.submit(new LevelIntent.Declare(People.INES, 2, "canary: phones are down"));
        look(post);
        look(post);
        runs.submit(new LevelIntent.Declare(People.MAX, 3, "worse"));
        look(post);
        runs.submit(new LevelIntent.Release(People.MAX, "well again"));
        look(post);
        List<JsonNode> banners = topic.messages().stream()
                .map(Published::message)
                .map(text -> JsonMapper.shared().readTree(text))
                .toList();
        assertThat(banners).extracting(one -> one.path("level").asInt()).containsExactly(1, 2, 3, 1);
        assertThat(banners)
                .extracting(one -> one.path("colour").asString())
                .containsExactly("yellow", "yellow", "red", "yellow");
        assertThat(banners).allMatch(one -> one.path("show").asBoolean());
        assertThat(topic.messages())
                .extracting(Published::subject)
                .containsExactly(
                        "Planned maintenance under way",
                        "Extended maintenance",
                        "Services unavailable",
                        "Planned maintenance under way");
        assertThat(topic.messages()).noneMatch(one -> one.message().contains("canary"));
    }
}

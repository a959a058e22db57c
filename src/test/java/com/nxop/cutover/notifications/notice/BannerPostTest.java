package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.notifications.relay.Carrier;
import com.nxop.cutover.notifications.relay.Relay;
import com.nxop.cutover.notifications.status.page.PublicWords;
import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BannerPostTest {

    private static final String REAL = "arn:aws:sns:us-west-2:111122223333:banner";
    private static final String STAND_IN = "arn:aws:sns:us-west-2:111122223333:test";

    private final Runs runs = Runs.prepared(Plans.small());
    private final SettableClock clock = new SettableClock(runs.now());
    private final List<Bulletin> sent = new ArrayList<>();
    private final Outbox outbox = new Outbox(Database.inMemory().sql());

    private BannerPost post(CommsRules rules) {
        ToldCutover cutover = new ToldCutover(() -> runs);
        StatusBook book =
                new StatusBook(cutover, PublicWords.load(new TemplateFiles(Optional.empty())), rules.label(), clock);
        Carrier carrier = (bulletin, key) -> {
            sent.add(bulletin);
            return new Carrier.Carried.Taken();
        };
        return new BannerPost(
                cutover,
                book,
                rules,
                new BannerPost.Target(REAL, "https://status.nxop.com"),
                current -> new Relay("banner", outbox, carrier, clock, current));
    }

    private void look(BannerPost post) {
        runs.later(2);
        clock.advance(Duration.ofSeconds(2));
        post.look();
    }

    private void begin() {
        runs.green()
                .starts()
                .does("0.1")
                .asks("gate-1")
                .approves(People.INES, "gate-1")
                .does("1A.1");
    }

    @Test
    void everyChangeIsSentOnceAndThatAllIsWellAtTheStartIsNone() {
        BannerPost post = post(new CommsRules(Comms.ON, "", List.of()));
        look(post);
        look(post);
        assertThat(sent).isEmpty();
        begin();
        look(post);
        look(post);
        assertThat(sent).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo(REAL);
            assertThat(JsonMapper.shared().readTree(one.text()).path("level").asInt())
                    .isEqualTo(1);
            assertThat(JsonMapper.shared().readTree(one.text()).path("show").asBoolean())
                    .isTrue();
        });
        runs.does("1A.2")
                .does("1B.1")
                .asks("gate-5")
                .approves(People.INES, "gate-5")
                .approves(People.MAX, "gate-5");
        look(post);
        assertThat(sent)
                .hasSize(2)
                .last()
                .satisfies(one -> assertThat(JsonMapper.shared()
                                .readTree(one.text())
                                .path("show")
                                .asBoolean())
                        .isFalse());
    }

    @Test
    void aRehearsalNeverReachesTheTopicOfTheApplications() {
        BannerPost post = post(new CommsRules(Comms.ON, "rehearsal", List.of(), STAND_IN, ""));
        look(post);
        begin();
        look(post);
        assertThat(sent).extracting(Bulletin::to).containsExactly(STAND_IN);
    }

    @Test
    void offMeansNobody() {
        BannerPost post = post(new CommsRules(Comms.OFF, "", List.of()));
        look(post);
        begin();
        look(post);
        assertThat(sent).isEmpty();
    }
}

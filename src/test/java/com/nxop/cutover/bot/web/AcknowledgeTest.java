package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.StoryCutover;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page behind the links of the mails. */
class AcknowledgeTest {

    private static final Registrar.Reader PILOTS = new Registrar.Reader("pilots@nxop.example", List.of("internal"));

    private final Runs story = Runs.prepared(Plans.telling(Rig.nxop().communications()))
            .submit(new PreparationIntent.Schedule(People.INES, Runs.TWO.plus(Duration.ofDays(7))));
    private final SettableClock clock = new SettableClock(story.now());
    private final WebBot bot = WebBot.open(new StoryCutover(story, clock), clock);
    private final Registrar registrar = bot.bean("registrar", Registrar.class);

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void thePageAsksAndItsButtonCountsOnce() {
        String path = link();
        HttpResponse<String> page = bot.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form method=\"post\">", "Wed 2 Dec 2026, 02:00 UTC");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(known()).isZero();
        assertThat(bot.post(path, "", "Accept", "text/html").body())
                .contains("It is on record that you know")
                .doesNotContain("<form");
        assertThat(bot.post(path, "", "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void aLinkToAnEarlierWindowIsGone() {
        String path = link();
        story.submit(new PreparationIntent.Schedule(People.INES, Runs.TWO.plus(Duration.ofDays(9))));
        assertThat(bot.post(path, "", "Accept", "text/html").statusCode()).isEqualTo(410);
        assertThat(bot.get(path).body()).contains("This link no longer counts");
    }

    @Test
    void whatNobodyGaveOutIsNotKnown() {
        assertThat(bot.get("/acknowledge/0123456789abcdef").statusCode()).isEqualTo(404);
        assertThat(bot.get("/acknowledge/..%2f..%2fetc").statusCode()).isBetween(400, 404);
    }

    private String link() {
        Run run = story.run();
        registrar.ask(run, List.of("internal"), List.of(PILOTS));
        return registrar.link(run, PILOTS).orElseThrow().replace("https://cutover.nxop.example", "");
    }

    private int known() {
        return story.run().readiness().stakeholders().of("internal").known().size();
    }
}

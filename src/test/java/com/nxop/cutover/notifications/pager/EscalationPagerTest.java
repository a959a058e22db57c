package com.nxop.cutover.notifications.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Stories;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationPagerTest {

    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final Outbox outbox = new Outbox(Database.inMemory().sql());
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Pager pager;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestURI().getPath() + " " + body);
            Integer status = statuses.poll();
            exchange.sendResponseHeaders(status == null ? 202 : status, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        pager = new Pager(outbox, new PagerDutyEvents(url, "R0UTINGKEY"), clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void anEscalationPagesOnceAndIsResolvedWhenTheStepIsSettled() {
        Runs runs = failed();
        hear(runs);
        hear(runs);
        pager.drain();
        assertThat(events("/v2/enqueue")).hasSize(1);
        assertThat(events("/v2/enqueue").get(0))
                .contains("\"event_action\":\"trigger\"")
                .contains("\"routing_key\":\"R0UTINGKEY\"")
                .contains("\"dedup_key\":\"R-20261125-020000/1A.1\"")
                .contains("\"severity\":\"critical\"")
                .contains("endpoints are away");
        runs.submit(new StepIntent(People.INES, "1A.1", StepIntent.Choice.RETRY, ""));
        hear(runs);
        pager.drain();
        assertThat(events("/v2/enqueue")).hasSize(2);
        assertThat(events("/v2/enqueue").get(1)).contains("\"event_action\":\"resolve\"");
    }

    @Test
    void theEndOfTheRunResolvesWhatIsOpen() {
        hear(failed().submit(new ControlIntent.Abort(People.INES, "broker lost in West")));
        pager.drain();
        assertThat(events("/v2/enqueue").get(1)).contains("\"event_action\":\"resolve\"");
    }

    @Test
    void aPhaseIsAChangeAndWakesNobody() {
        hear(Stories.phaseOne(Plans.small()));
        pager.drain();
        assertThat(events("/v2/enqueue")).isEmpty();
        assertThat(events("/v2/change/enqueue")).hasSize(3);
        assertThat(events("/v2/change/enqueue").get(0)).contains("has started");
    }

    @Test
    void theEndOfARunIsAChangeThatNamesItsOutcome() {
        hear(Stories.completed(Plans.small()));
        pager.drain();
        List<String> changes = events("/v2/change/enqueue");
        assertThat(changes.get(changes.size() - 1)).contains("is over as completed");
    }

    @Test
    void tooManyAndTroubleOverThereAreTriedAgainInOrder() {
        statuses.add(429);
        statuses.add(503);
        pager.send("k1", new PageEvent.Resolve("one"));
        pager.send("k2", new PageEvent.Resolve("two"));
        pager.drain();
        assertThat(received).hasSize(1);
        clock.advance(Duration.ofSeconds(30));
        pager.drain();
        clock.advance(Duration.ofSeconds(60));
        pager.drain();
        assertThat(received).hasSize(4);
        assertThat(received.get(3)).contains("two");
        assertThat(outbox.count(Pager.EVENTS, "SENT")).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotRepeatedAndHoldsUpNobody() {
        statuses.add(400);
        pager.send("k1", new PageEvent.Resolve("one"));
        pager.send("k2", new PageEvent.Resolve("two"));
        pager.drain();
        assertThat(outbox.count(Pager.EVENTS, "DEAD")).isEqualTo(1);
        assertThat(outbox.count(Pager.EVENTS, "SENT")).isEqualTo(1);
    }

    @Test
    void nobodyThereIsTriedAgain() {
        server.stop(0);
        pager.send("k1", new PageEvent.Resolve("one"));
        pager.drain();
        assertThat(outbox.count(Pager.EVENTS, "WAITING")).isEqualTo(1);
    }

    @Test
    void summariesAreCutToThePublishedLimit() {
        String body = PageJson.body(
                new PageEvent.Trigger("k", "x".repeat(5000), PageEvent.Severity.CRITICAL, "1A.1", Runs.TWO));
        assertThat(body).contains("x".repeat(1023) + "…").doesNotContain("x".repeat(1024));
    }

    private static Runs failed() {
        return Stories.phaseOne(Plans.small()).failsAt("1A.1", Verdict.FAILED, "endpoints are away");
    }

    private void hear(Runs runs) {
        EscalationPager listener = new EscalationPager(pager);
        runs.heardBy(listener::hear);
    }

    private List<String> events(String path) {
        return received.stream().filter(one -> one.startsWith(path + " ")).toList();
    }
}

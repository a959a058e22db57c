package com.nxop.cutover.bot.web;

import com.nxop.cutover.commands.Desk;
import com.nxop.cutover.commands.Records;
import com.nxop.cutover.notifications.NotificationsConfiguration;
import com.nxop.cutover.notifications.RelaysConfiguration;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.support.FixedPeople;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The bot's HTTP side on a free port, over a cutover of the test's choice. */
final class WebBot implements AutoCloseable {

    static final String INES = "token-of-ines-which-is-long-enough";
    static final String MAX = "token-of-max-which-is-long-enough-too";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI base;

    private WebBot(Cutover cutover, SettableClock clock, List<String> tokens) {
        int number = COUNT.incrementAndGet();
        this.context = new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.SERVLET)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>)
                        fresh -> parts(fresh, cutover, clock))
                .run(
                        "--server.port=0",
                        "--server.shutdown=immediate",
                        "--server.tomcat.basedir=target/tomcat/"
                                + ProcessHandle.current().pid() + "-" + number,
                        "--spring.datasource.url=jdbc:h2:mem:web" + number + ";DB_CLOSE_DELAY=-1",
                        "--spring.quartz.auto-startup=false",
                        "--cutover.public-url=https://cutover.nxop.example",
                        "--cutover.api.tokens=" + String.join(",", tokens));
        this.base = URI.create("http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        WebConfiguration.class,
        NotificationsConfiguration.class,
        RelaysConfiguration.class,
        AcknowledgeController.class,
        StatusController.class,
        ConsoleController.class,
        ReadController.class,
        MessagesController.class,
        PostController.class,
        EventController.class,
        ApiProblems.class
    })
    static class Program {}

    private static void parts(GenericApplicationContext fresh, Cutover cutover, SettableClock clock) {
        Records records = new FixedRecords();
        AtomicInteger keys = new AtomicInteger(10_000_000);
        fresh.registerBean(Cutover.class, () -> cutover);
        fresh.registerBean(Records.class, () -> records);
        fresh.registerBean(Desk.class, () -> new Desk(cutover, FixedPeople.ofSmallPlan(), records));
        fresh.registerBean("runClock", Clock.class, () -> clock);
        fresh.registerBean("wallClock", Clock.class, () -> clock);
        fresh.registerBean("keys", Supplier.class, () -> () -> Integer.toString(keys.incrementAndGet()));
    }

    /** A journal that is whole, and a plan without problems. */
    private static final class FixedRecords implements Records {
        @Override
        public List<String> planProblems() {
            return List.of();
        }

        @Override
        public String chain(String run) {
            return "intact, 12 entries";
        }
    }

    static WebBot open(Cutover cutover, SettableClock clock) {
        return new WebBot(
                cutover,
                clock,
                List.of(
                        entry(INES, People.INES.id(), People.INES.name()),
                        entry(MAX, People.MAX.id(), People.MAX.name())));
    }

    static WebBot withoutTokens(Cutover cutover, SettableClock clock) {
        return new WebBot(cutover, clock, List.of());
    }

    static String entry(String token, String id, String name) {
        return HexFormat.of().formatHex(ApiTokens.sha256(token)) + ":" + id + ":" + name;
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    URI at(String path) {
        return base.resolve(path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> read(String path) {
        return get(path, "Authorization", "Bearer " + INES);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(HttpRequest.newBuilder(at(path))
                .headers(headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> say(String token, String key, String path, String body) {
        return post(path, body, "Authorization", "Bearer " + token, "Idempotency-Key", key);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        context.close();
    }
}

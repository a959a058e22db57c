package com.nxop.cutover.bot.slack;

import com.nxop.cutover.commands.Records;
import com.nxop.cutover.commands.View;
import com.nxop.cutover.orchestration.journal.Disk;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.AppCredentials;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.PostingRate;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.Timing;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bot's Slack door in front of a run without an engine, and the workspace of the rehearsal before it. */
public final class Surface implements AutoCloseable {

    private static final AtomicLong COUNT = new AtomicLong();

    public static final AppCredentials APP = AppCredentials.rehearsal();

    final SettableClock clock = new SettableClock(Runs.TWO);
    public final MemoryCutover cutover = new MemoryCutover(Plans.small(), clock);
    public final SlackWorkspace slack;
    final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Surface(Map<String, String> more) {
        Timing timing = Timing.of(Clock.systemUTC())
                .withRate(PostingRate.UNLIMITED)
                .withAnswerWithin(Duration.ofSeconds(20))
                .withTriggerLife(Duration.ofSeconds(20));
        slack = SlackWorkspace.start(new WorkspaceSettings(
                0, APP, members(), timing, com.nxop.cutover.rehearsal.slack.Furnishing.standard()));
        context = start(settings(more));
        slack.deliverTo(door());
    }

    static Surface open() {
        return new Surface(Map.of());
    }

    public static Surface open(Map<String, String> more) {
        return new Surface(more);
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "slack.bot-token", APP.botToken(),
                "slack.signing-secret", APP.signingSecret(),
                "slack.api-url", slack.apiUrl(),
                "server.port", "0",
                "spring.datasource.url", "jdbc:h2:mem:surface" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1"));
        all.putAll(more);
        return all;
    }

    private ConfigurableApplicationContext start(Map<String, String> settings) {
        return new SpringApplicationBuilder(Wiring.class)
                .initializers(fresh -> {
                    fresh.getBeanFactory().registerSingleton("cutover", cutover);
                    fresh.getBeanFactory().registerSingleton("runClock", clock);
                })
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    public URI door() {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + SlackConfiguration.PATH);
    }

    /** Everything whispered to a person so far, as words. */
    String heard(Person person) {
        StringBuilder all = new StringBuilder();
        slack.ephemerals(person.id()).forEach(one -> all.append(one.words()).append('\n'));
        return all.toString();
    }

    /** A message whose button can be clicked, posted by the bot itself. */
    Message posted(com.nxop.cutover.bot.card.Card card) {
        com.slack.api.methods.MethodsClient client = context.getBean(com.slack.api.methods.MethodsClient.class);
        Web.Result<?> sent = Web.call(
                "chat.postMessage",
                () -> client.chatPostMessage(
                        ask -> ask.channel("#nxop-cutover").text(card.text()).blocks(card.blocks())));
        if (!sent.ok()) {
            throw new AssertionError(sent.trouble());
        }
        List<Message> messages = slack.messages("nxop-cutover");
        return messages.get(messages.size() - 1);
    }

    long waiting() {
        return context.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM inbox WHERE outcome IS NULL")
                .query(Long.class)
                .single();
    }

    List<String> outcomes() {
        return context.getBean(JdbcClient.class)
                .sql("SELECT COALESCE(outcome, '-') FROM inbox ORDER BY id")
                .query(String.class)
                .list();
    }

    HttpResponse<String> post(String body, Map<String, String> headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(door())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)));
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> signed(String body) throws Exception {
        String now = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        return post(body, Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", signature(now, body)));
    }

    public String signature(String timestamp, String body) {
        return context.getBean(SignatureCheck.class).sign(timestamp, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        context.close();
        slack.close();
    }

    private static List<com.nxop.cutover.rehearsal.slack.Person> members() {
        return List.of(
                member(People.INES, "nxop-incident-commander"),
                member(People.MAX, "nxop-management"),
                member(People.OLA, "nxop-operations"),
                member(People.DAN, "nxop-database-admin"),
                member(People.NOBODY_IN_PARTICULAR, "nxop-readers"));
    }

    private static com.nxop.cutover.rehearsal.slack.Person member(Person person, String group) {
        String handle = person.id().substring(2).toLowerCase(Locale.ROOT);
        return new com.nxop.cutover.rehearsal.slack.Person(person.id(), person.name(), handle, List.of(group));
    }

    // No configuration to be found by scanning: the whole bot, started in a test, must not pick it up.
    @EnableAutoConfiguration(exclude = QuartzAutoConfiguration.class)
    @Import(SlackConfiguration.class)
    static class Wiring {

        @Bean
        Clock wallClock() {
            return Clock.systemUTC();
        }

        @Bean
        Disk disk(JdbcTemplate jdbc, @Value("${spring.datasource.url}") String url) {
            return Disk.under(jdbc, url);
        }

        @Bean
        Supplier<String> keys() {
            return () -> String.format(Locale.ROOT, "%032x", COUNT.incrementAndGet());
        }

        @Bean
        Records records() {
            return new Records() {
                @Override
                public List<String> planProblems() {
                    return List.of("plan.yaml:3:1: unknown key 'x'; remove it");
                }

                @Override
                public String chain(String run) {
                    return "intact, 3 entries";
                }

                @Override
                public List<String> notices(View.Notify.Page page, Optional<Run> run) {
                    return List.of("T+0: started");
                }
            };
        }
    }
}

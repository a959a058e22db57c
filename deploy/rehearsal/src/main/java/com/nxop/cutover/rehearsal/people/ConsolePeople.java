package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who answer at the console because Slack is away: the same words, over HTTP, with tokens of their own. */
public final class ConsolePeople {

    private static final Logger LOG = LoggerFactory.getLogger(ConsolePeople.class);
    /** How long somebody waits for a card in Slack before they open the console. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final Duration AGAIN = Duration.ofSeconds(20);

    private static final String TOKENS = "cutover.api.tokens";

    private final boolean present;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI commands;
    private final Map<String, Instant> seen = new HashMap<>();
    private final Map<String, Instant> said = new HashMap<>();
    private final AtomicInteger keys = new AtomicInteger();

    /**
     * @param bot its base address
     * @param setup of the bot; without {@link #settings} nobody comes to the console
     */
    public ConsolePeople(String bot, Map<String, String> setup) {
        this.commands = URI.create(bot + "/api/v1/commands");
        this.present = setup.containsKey(TOKENS);
    }

    public boolean present() {
        return present;
    }

    /** The setting that lets everybody of the cast in. */
    public static Map<String, String> settings() {
        return Map.of(
                TOKENS,
                Cast.all().stream()
                        .map(person -> sha256(token(person)) + ":" + person.id() + ":" + person.name())
                        .collect(Collectors.joining(",")));
    }

    /** Called again and again: says what has been owed for a while. */
    public void beat(Run run, Instant now) {
        for (GateProgress asked : run.openGates()) {
            run.plan().gate(asked.id()).ifPresent(gate -> gate(gate, asked, now));
        }
        run.course().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> run.step(step.id()).running()
                        && run.step(step.id()).confirmed().isEmpty())
                .forEach(step -> confirm(step, now));
    }

    private void gate(Gate gate, GateProgress asked, Instant now) {
        for (String role : gate.approvers()) {
            Person person = Crew.in(role);
            boolean answered =
                    asked.answers().stream().anyMatch(one -> one.person().id().equals(person.id()));
            if (!answered) {
                say(gate.id() + asked.round() + role, person, "approve " + gate.id(), now);
            }
        }
    }

    private void confirm(Step step, Instant now) {
        step.confirm().map(Step.Confirm::role).ifPresent(role -> {
            say(step.id() + role, Crew.in(role), "step " + step.id() + " done", now);
        });
    }

    private void say(String what, Person person, String words, Instant now) {
        Instant since = seen.computeIfAbsent(what, fresh -> now);
        Instant last = said.getOrDefault(what, Instant.EPOCH);
        if (now.isBefore(since.plus(PATIENCE)) || now.isBefore(last.plus(AGAIN))) {
            return;
        }
        said.put(what, now);
        HttpRequest request = HttpRequest.newBuilder(commands)
                .header("Authorization", "Bearer " + token(person))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "rehearsal-" + keys.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + words + "\"}"))
                .build();
        var unused = http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenAccept(answer -> LOG.info("{} at the console: {} {}", person.name(), words, answer.statusCode()));
    }

    private static String token(Person person) {
        return "console-token-of-" + person.handle() + "-in-the-rehearsal";
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

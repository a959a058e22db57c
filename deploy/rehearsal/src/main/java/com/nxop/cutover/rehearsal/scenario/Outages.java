package com.nxop.cutover.rehearsal.scenario;

import static com.nxop.cutover.rehearsal.scenario.Scenarios.fault;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.night;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.pager.Incident;
import com.nxop.cutover.rehearsal.people.ConsolePeople;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.SlackFaults;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.stage.Stage;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios in which people are hard to reach. The cutover goes on all the same, and nobody is told twice. */
public final class Outages {

    private static final String CHANNEL = "#nxop-cutover";
    private static final String LISTENER = "amqp.listener.text-message-processor";
    private static final String PAGER = "pager.enqueue";
    private static final String PAGER_DOWN = "pagerduty-down";
    private static final String SLACK_AWAY = "slack-away";
    private static final String REPAIRED_STEP = "2B.1";
    private static final Duration AWAY = Duration.ofMinutes(10);
    private static final int MOST_ON_RETURN = 3;
    private static final String CAUGHT_UP = "Slack could not be reached";

    static final List<Scenario> ALL = List.of(
            night(
                    "slack-429",
                    "Slack asks to wait again and again; the two-minute update comes all the same",
                    Outages::throttle,
                    parties -> Script.yes(),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    SLACK_AWAY,
                    "Slack is away for ten minutes; people go on at the console, and on return one message sums up",
                    Scenarios::nothing,
                    parties -> Script.yes().when("1A.1", () -> away(parties)),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    "smtp-down",
                    "the mail server is down until the validation; every mail arrives once",
                    parties -> parties.data().mail().stop(),
                    parties ->
                            Script.yes().when("3.1", () -> parties.data().mail().start()),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    PAGER_DOWN,
                    "PagerDuty takes nothing while a step fails; the channel hears of it, PagerDuty afterwards",
                    fault(LISTENER, Kind.IGNORED).andThen(fault(PAGER, Kind.FAIL)),
                    parties -> Script.yes()
                            .repairing(
                                    REPAIRED_STEP,
                                    () -> {
                                        parties.world().faults().clear(LISTENER);
                                        parties.world().faults().clear(PAGER);
                                    },
                                    "/cutover step 2B.1 retry"),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    BrokenTemplate.NAME,
                    "an edited message names a fact that does not exist; the bot refuses to start, with file and line",
                    Scenarios::nothing,
                    parties -> Script.yes(),
                    BrokenTemplate.REFUSED,
                    Map.of()));

    private Outages() {}

    /** What the scenario asks beside the end of its run. */
    public static Aftermath after(String scenario) {
        return switch (scenario) {
            case "slack-429" -> Aftermath.when(stage -> true, Outages::lateUpdates);
            case SLACK_AWAY -> Aftermath.when(Outages::back, Outages::onReturn).with(ConsolePeople.settings());
            case "smtp-down" -> Aftermath.when(Outages::mailed, Outages::mails);
            case PAGER_DOWN -> Aftermath.when(Outages::paged, stage -> paged(stage) ? List.of() : unpaged());
            case BrokenTemplate.NAME -> BrokenTemplate.aftermath();
            default -> Aftermath.none();
        };
    }

    /** Every ten seconds Slack wants the next call to wait, for three. */
    private static void throttle(Parties parties) {
        SlackFaults slack = parties.slack().faults();
        var unused = parties.world().clock().every(Duration.ofSeconds(10), () -> {
            slack.limit("chat.postMessage", 1);
            slack.limit("chat.update", 1);
            parties.world().later(Duration.ofSeconds(3), slack::clear);
        });
    }

    private static void away(Parties parties) {
        SlackFaults slack = parties.slack().faults();
        slack.fail(SlackFaults.ALL);
        slack.loseInbound();
        parties.world().later(AWAY, slack::clear);
    }

    /** Five seconds, and what Slack made us wait: it counts in real seconds, however fast the world is. */
    private static List<String> lateUpdates(Stage stage) {
        Run run = stage.cutover().latest().orElseThrow();
        Instant begun = run.standing().startedAt().orElseThrow();
        Instant end = run.asOf();
        Duration most = Duration.ofSeconds(5)
                .plus(Duration.ofSeconds(
                        Math.round(2 * stage.parties().world().clock().speed())));
        List<Instant> updates = channel(stage).stream()
                .filter(message -> message.words().contains("Status update"))
                .map(Outages::at)
                .toList();
        List<String> wrong = new ArrayList<>();
        Duration every = run.plan().clocks().heartbeat();
        for (Instant due = begun.plus(every); due.plus(most).isBefore(end); due = due.plus(every)) {
            Instant from = due.minusSeconds(1);
            Instant until = due.plus(most);
            if (updates.stream().noneMatch(at -> at.isAfter(from) && !at.isAfter(until))) {
                wrong.add("no status update within " + most.toSeconds() + " s of " + due);
            }
        }
        return wrong;
    }

    private static boolean back(Stage stage) {
        return channel(stage).stream().anyMatch(message -> message.words().contains(CAUGHT_UP))
                && stage.parties()
                        .world()
                        .clock()
                        .instant()
                        .isAfter(returned(stage).plusSeconds(45));
    }

    private static List<String> onReturn(Stage stage) {
        Instant returned = returned(stage);
        List<Message> fresh = channel(stage).stream()
                .filter(message -> at(message).isAfter(returned))
                .toList();
        List<String> wrong = new ArrayList<>();
        if (fresh.size() > MOST_ON_RETURN) {
            wrong.add(fresh.size() + " messages came when Slack was back, at most " + MOST_ON_RETURN + " may");
        }
        boolean summed = fresh.stream()
                .anyMatch(message ->
                        message.words().contains(CAUGHT_UP) && message.words().contains("Completed"));
        if (!summed) {
            wrong.add("no message says that Slack was away and the run has completed");
        }
        return wrong;
    }

    /** When Slack began to work again: ten minutes after the step it went away with. */
    private static Instant returned(Stage stage) {
        return stage.cutover()
                .latest()
                .orElseThrow()
                .step("1A.1")
                .startedAt()
                .orElseThrow()
                .plus(AWAY);
    }

    private static boolean mailed(Stage stage) {
        return mails(stage).isEmpty();
    }

    private static List<String> mails(Stage stage) {
        List<String> wrong = new ArrayList<>();
        List<String> subjects = stage.parties().data().letters().stream()
                .map(letter -> letter.subject())
                .toList();
        if (subjects.stream().noneMatch(one -> one.contains("[END]"))) {
            wrong.add("nobody was mailed that services are restored");
        }
        if (subjects.stream().distinct().count() != subjects.size()) {
            wrong.add("a mail came twice: " + subjects);
        }
        return wrong;
    }

    private static boolean paged(Stage stage) {
        return stage.parties().pager().incidents().stream()
                .map(Incident::status)
                .anyMatch("resolved"::equals);
    }

    private static List<String> unpaged() {
        return List.of("PagerDuty has no incident that was opened and resolved");
    }

    private static List<Message> channel(Stage stage) {
        return stage.parties().slack().messages(CHANNEL).stream()
                .filter(message -> message.fromBot() && message.thread().isEmpty())
                .toList();
    }

    private static Instant at(Message message) {
        String[] parts = message.ts().split("\\.", 2);
        long micros = Optional.of(parts[1]).map(Long::parseLong).orElseThrow();
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), micros * 1000);
    }
}

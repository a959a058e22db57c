package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.smtp.Letter;
import com.nxop.cutover.rehearsal.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be so after people were hard to reach. Times are the run's. */
final class OutageClaims {

    static final Duration AWAY = Duration.ofMinutes(10);

    private static final String CHANNEL = "#nxop-cutover";
    private static final String CAUGHT_UP = "Slack could not be reached";
    private static final String NOTHING_STUCK = "Nothing is stuck.";
    private static final int MOST_ON_RETURN = 3;
    private static final Duration MOST_LATE = Duration.ofSeconds(5);
    /** What a look of the bot and a busy machine take in real time, however fast the world is. */
    private static final Duration REAL = Duration.ofMillis(1500);

    private static final Duration SETTLED = Duration.ofSeconds(45);

    private OutageClaims() {}

    /** An update is as late as the first one after its time, and before the next. */
    static List<Claim> updates(Stage stage) {
        Run run = run(stage);
        Instant begun = run.standing().startedAt().orElseThrow();
        Instant end = run.asOf();
        Duration every = run.plan().clocks().heartbeat();
        double speed = stage.parties().world().clock().speed();
        Duration coarse = Duration.ofMillis(Math.round(REAL.toMillis() * speed));
        Duration most = coarse.compareTo(MOST_LATE) > 0 ? coarse : MOST_LATE;
        List<Instant> sent = channel(stage).stream()
                .filter(message -> message.words().contains("Status update"))
                .map(OutageClaims::at)
                .toList();
        List<String> late = new ArrayList<>();
        boolean all = true;
        for (Instant due = begun.plus(every); due.plus(most).isBefore(end); due = due.plus(every)) {
            Instant from = due.minusSeconds(1);
            Instant until = due.plus(every);
            Optional<Duration> behind = sent.stream()
                    .filter(at -> at.isAfter(from) && at.isBefore(until))
                    .findFirst()
                    .map(at -> Duration.between(from.plusSeconds(1), at));
            all &= behind.filter(one -> one.compareTo(most) <= 0).isPresent();
            late.add(behind.map(one -> one.toMillis() / 1000.0 + " s").orElse("never"));
        }
        String says = "every two-minute update came within " + most.toMillis() / 1000.0 + " s of its time";
        return List.of(
                Claim.of(says, all && !late.isEmpty(), late),
                Claim.of(
                        "Slack did ask to wait",
                        stage.parties().slack().limited() > 0,
                        stage.parties().slack().limited()));
    }

    static boolean back(Stage stage) {
        Instant now = stage.parties().world().clock().instant();
        return channel(stage).stream().anyMatch(message -> message.words().contains(CAUGHT_UP))
                && now.isAfter(returned(stage).plus(SETTLED));
    }

    static List<Claim> onReturn(Stage stage) {
        Instant returned = returned(stage);
        List<Message> fresh = channel(stage).stream()
                .filter(message -> at(message).isAfter(returned))
                .toList();
        boolean summed = fresh.stream()
                .anyMatch(message ->
                        message.words().contains(CAUGHT_UP) && message.words().contains("Completed"));
        boolean stale = fresh.stream()
                .anyMatch(message -> message.words().contains("is asked of")
                        || message.words().contains("Status update"));
        List<String> untold =
                stage
                        .notices()
                        .schedule(
                                run(stage).plan(),
                                Optional.of(run(stage)),
                                run(stage).asOf())
                        .stream()
                        .filter(line -> line.contains("Slack is away"))
                        .toList();
        return List.of(
                Claim.of(
                        "at most " + MOST_ON_RETURN + " messages came when Slack was back",
                        fresh.size() <= MOST_ON_RETURN,
                        fresh.size()),
                Claim.of("one of them says that Slack was away and the run has completed", summed, summed),
                Claim.of("none of them asks or reports what is over", !stale, !stale),
                Claim.of("the schedule says what the channel was not told", !untold.isEmpty(), untold));
    }

    /** When Slack began to work again: ten minutes after the step it went away with. */
    private static Instant returned(Stage stage) {
        return run(stage).step("1A.1").startedAt().orElseThrow().plus(AWAY);
    }

    static boolean mailed(Stage stage) {
        return mails(stage).stream().allMatch(Claim::holds);
    }

    static List<Claim> mails(Stage stage) {
        List<String> subjects =
                stage.parties().data().letters().stream().map(Letter::subject).toList();
        return List.of(
                Claim.of("people were mailed that services are restored", has(subjects, "[END]"), subjects),
                Claim.of(
                        "no mail came twice", subjects.stream().distinct().count() == subjects.size(), subjects.size()),
                shown(stage, "email: "),
                empty(stage, "email: "),
                exported(stage));
    }

    /** The page is served from elsewhere too, and there it says the same. */
    private static Claim exported(Stage stage) {
        String page = stage.parties()
                .aws()
                .buckets()
                .text(Outages.STATUS_BUCKET, Outages.STATUS_PREFIX + "/status/banner.json")
                .orElse("nothing");
        return Claim.of("the bucket has the status page as it is at the end", page.contains("\"level\":0"), page);
    }

    static boolean paged(Stage stage) {
        return pages(stage).stream().allMatch(Claim::holds);
    }

    static List<Claim> pages(Stage stage) {
        List<String> incidents = stage.parties().pager().incidents().stream()
                .map(one -> one.status())
                .toList();
        return List.of(
                Claim.of("PagerDuty has the incident, opened and resolved", incidents.contains("resolved"), incidents),
                shown(stage, "pagerduty: "),
                empty(stage, "pagerduty: "));
    }

    /** Somebody asked {@code /cutover notify stuck} while the outlet was down. */
    private static Claim shown(Stage stage, String outlet) {
        List<String> seen = stage.parties().slack().ephemerals(Cast.INCIDENT_COMMANDER.id()).stream()
                .map(Message::words)
                .flatMap(String::lines)
                .filter(line -> line.contains(outlet) && line.contains(" waiting"))
                .toList();
        return Claim.of("notify stuck showed what waited", !seen.isEmpty(), seen);
    }

    private static Claim empty(Stage stage, String outlet) {
        List<String> stuck = stage.notices().stuck();
        boolean gone = stuck.stream().noneMatch(line -> line.startsWith(outlet) && !line.contains(" 0 waiting"));
        return Claim.of("nothing is left waiting", gone || stuck.contains(NOTHING_STUCK), stuck);
    }

    private static boolean has(List<String> subjects, String mark) {
        return subjects.stream().anyMatch(one -> one.contains(mark));
    }

    private static Run run(Stage stage) {
        return stage.cutover().latest().orElseThrow();
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

package com.nxop.cutover.rehearsal.scenario;

import static com.nxop.cutover.rehearsal.scenario.Scenarios.fault;
import static com.nxop.cutover.rehearsal.scenario.Scenarios.night;

import com.nxop.cutover.rehearsal.people.ConsolePeople;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.slack.SlackFaults;
import com.nxop.cutover.rehearsal.stage.Parties;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The scenarios in which people are hard to reach. The cutover goes on all the same, and nobody is told twice. */
public final class Outages {

    private static final String LISTENER = "amqp.listener.text-message-processor";
    private static final String PAGER = "pager.enqueue";
    private static final String SLACK_429 = "slack-429";
    private static final String SLACK_AWAY = "slack-away";
    private static final String SMTP_DOWN = "smtp-down";
    private static final String PAGER_DOWN = "pagerduty-down";
    private static final String WHAT_WAITS = "/cutover notify stuck";
    static final String STATUS_BUCKET = "nxop-status";
    static final String STATUS_PREFIX = "public";
    private static final int WAIT_SECONDS = 3;

    static final List<Scenario> ALL = List.of(
            night(
                    SLACK_429,
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
                    SMTP_DOWN,
                    "the mail server is down until the validation; every mail arrives once",
                    parties -> parties.data().mail().stop(),
                    parties -> Script.yes()
                            .typing("2A.1", WHAT_WAITS)
                            .when("3.1", () -> parties.data().mail().start()),
                    "completed",
                    Scenarios.ALL_WEST),
            night(
                    PAGER_DOWN,
                    "PagerDuty takes nothing while a step fails; the channel hears of it, PagerDuty afterwards",
                    fault(LISTENER, Kind.IGNORED).andThen(fault(PAGER, Kind.FAIL)),
                    parties -> Script.yes()
                            .repairingSlowly(
                                    "2B.1",
                                    WHAT_WAITS,
                                    new Script.Later(
                                            Duration.ofSeconds(30),
                                            () -> {
                                                parties.world().faults().clear(LISTENER);
                                                parties.world().faults().clear(PAGER);
                                            },
                                            "/cutover step 2B.1 retry")),
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
            case SLACK_429 -> Aftermath.when(stage -> true, OutageClaims::updates);
            case SLACK_AWAY ->
                Aftermath.when(OutageClaims::back, OutageClaims::onReturn).with(ConsolePeople.settings());
            case SMTP_DOWN ->
                Aftermath.when(OutageClaims::mailed, OutageClaims::mails)
                        .with(Map.of("cutover.status-export", "s3://" + STATUS_BUCKET + "/" + STATUS_PREFIX));
            case PAGER_DOWN -> Aftermath.when(OutageClaims::paged, OutageClaims::pages);
            case BrokenTemplate.NAME -> BrokenTemplate.aftermath();
            case "clean" -> Aftermath.when(stage -> true, ToldClaims::of);
            default -> Aftermath.none();
        };
    }

    /** Every ten seconds Slack wants the next call to wait, for three. */
    private static void throttle(Parties parties) {
        SlackFaults slack = parties.slack().faults();
        var unused = parties.world().clock().every(Duration.ofSeconds(10), () -> {
            slack.limit("chat.postMessage", WAIT_SECONDS);
            slack.limit("chat.update", WAIT_SECONDS);
            parties.world().later(Duration.ofSeconds(WAIT_SECONDS), slack::clear);
        });
    }

    private static void away(Parties parties) {
        SlackFaults slack = parties.slack().faults();
        slack.fail(SlackFaults.ALL);
        slack.loseInbound();
        parties.world().later(OutageClaims.AWAY, slack::clear);
    }
}

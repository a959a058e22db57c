package com.nxop.cutover.orchestration.action.cloudwatch;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.AlarmType;

/** {@code cloudwatch.alarms}: every named alarm exists and is OK. */
public final class AlarmsOk implements Action {

    /** The service takes no more names in one request. */
    private static final int BATCH = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String MISSING = "missing";

    private final AwsClients clients;

    public AlarmsOk(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public ActionType type() {
        return Catalogue.CLOUDWATCH_ALARMS;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        List<String> names = context.with().list("alarms");
        String region = context.with().text("region");
        try {
            Map<String, String> found = read(region, names);
            Map<String, String> states = new LinkedHashMap<>();
            names.forEach(name -> states.put(name, found.getOrDefault(name, MISSING)));
            return judge(region, states);
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toObservation("Reading the alarms in " + region);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("Alarms can only be read; nothing was sent.");
    }

    private Map<String, String> read(String region, List<String> names) {
        CloudWatchClient reader = clients.reader(CloudWatchClient.class, region, CloudWatchClient::builder);
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> some = names.subList(from, Math.min(from + BATCH, names.size()));
            reader.describeAlarmsPaginator(
                            ask -> ask.alarmNames(some).alarmTypes(AlarmType.METRIC_ALARM, AlarmType.COMPOSITE_ALARM))
                    .forEach(page -> {
                        page.metricAlarms().forEach(alarm -> found.put(alarm.alarmName(), alarm.stateValueAsString()));
                        page.compositeAlarms()
                                .forEach(alarm -> found.put(alarm.alarmName(), alarm.stateValueAsString()));
                    });
        }
        return found;
    }

    private static Observation judge(String region, Map<String, String> states) {
        String red = named(states, "ALARM"::equals);
        String unclear = named(states, state -> !state.equals("OK") && !state.equals("ALARM"));
        String open = unclear.isEmpty() ? "" : "No state is known of " + unclear;
        if (!red.isEmpty()) {
            return Observation.notYet("In alarm: " + red + (open.isEmpty() ? "" : ". " + open), states);
        }
        if (states.isEmpty() || !open.isEmpty()) {
            return new Observation(
                    Observation.State.UNKNOWN,
                    (open.isEmpty() ? "The step names no alarm" : open) + ". Check the names and the data in " + region
                            + ".",
                    states);
        }
        return Observation.met("All " + states.size() + " alarms are OK", states);
    }

    private static String named(Map<String, String> states, Predicate<String> wanted) {
        return states.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(entry -> entry.getValue().equals("ALARM")
                        ? entry.getKey()
                        : entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}

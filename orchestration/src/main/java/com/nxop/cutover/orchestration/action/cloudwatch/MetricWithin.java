package com.nxop.cutover.orchestration.action.cloudwatch;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Missing;
import com.nxop.cutover.orchestration.action.cloudwatch.Reading.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code cloudwatch.metric}: the newest sample lies within the step's limits. */
public final class MetricWithin implements Action {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Metrics metrics;

    public MetricWithin(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public ActionType type() {
        return Catalogue.CLOUDWATCH_METRIC;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        OptionalDouble scale = scale(context);
        if (scale.isEmpty()) {
            return Observation.unknown("The fact '" + context.with().text("percentOf")
                    + "' that the limits refer to has no figure. Let the step that takes it run first.");
        }
        Settings with = context.with();
        Metric metric =
                new Metric(with.text("region"), with.text("namespace"), with.text("metric"), with.pairs("dimensions"));
        Duration maxAge = with.find("maxAge").isPresent() ? with.duration("maxAge") : FRESH;
        Reading reading = metrics.newest(metric, context.now(), maxAge);
        return reading instanceof Sample sample
                ? judge(context, sample, Bounds.of(with, scale.getAsDouble()))
                : Observation.unknown(((Missing) reading).why());
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("A metric can only be read; nothing was sent.");
    }

    private static Observation judge(StepContext context, Sample sample, Bounds bounds) {
        Settings with = context.with();
        Instant taken = context.now().minus(sample.age());
        String value = Figures.say(sample.value(), with.find("unit"));
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(with.text("metric"), value);
        shown.put("bound", bounds.said());
        shown.put("age", Durations.say(sample.age()));
        shown.put("sampled", taken.toString());
        return bounds.hold(sample.value())
                ? Observation.met(with.text("metric") + " is " + value, shown)
                : Observation.notYet(with.text("metric") + " is " + value + ", wanted " + bounds.said(), shown);
    }

    private static OptionalDouble scale(StepContext context) {
        Optional<String> fact = context.with().find("percentOf");
        if (fact.isEmpty()) {
            return OptionalDouble.of(1);
        }
        OptionalDouble figure = Figures.leading(context.facts().getOrDefault(fact.get(), ""));
        return figure.isEmpty() ? figure : OptionalDouble.of(figure.getAsDouble() / 100);
    }
}

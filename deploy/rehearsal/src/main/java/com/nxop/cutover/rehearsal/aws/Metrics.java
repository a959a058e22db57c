package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The metrics of both regions, published from the truth every 5 s of the world's time and kept for an hour. A fault
 * {@code metric.<MetricName>} or {@code metric.<MetricName>.<region>} freezes the value (IGNORED) or stops publishing
 * it (any other kind); {@link #force} publishes another value than the true one.
 */
public final class Metrics implements AutoCloseable {

    static final Duration EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final int KEPT = 720;
    private static final int BEFORE_START = 12;

    private final World world;
    private final Readings readings;
    private final Map<Series, Deque<Sample>> published = new ConcurrentHashMap<>();
    private final Map<String, Double> forced = new ConcurrentHashMap<>();
    private final ScheduledFuture<?> publisher;

    Metrics(World world) {
        this.world = world;
        this.readings = new Readings(world.faults());
        Instant now = world.clock().instant();
        for (int ago = BEFORE_START; ago >= 0; ago--) {
            publish(now.minus(EVERY.multipliedBy(ago)));
        }
        this.publisher = world.clock().every(EVERY, this::publishNow);
    }

    /** Publishes this value of a metric, by its name or {@code name.region}, instead of the true one. */
    public void force(String metric, double value) {
        forced.put(metric, value);
    }

    /** As {@link #force}, and as if it had never been otherwise: what was published before says the same. */
    public void forceAlways(String metric, double value) {
        force(metric, value);
        published.forEach((series, samples) -> {
            if (forced(series).isPresent()) {
                synchronized (samples) {
                    List<Sample> same = samples.stream()
                            .map(old -> new Sample(old.at(), forced(series).orElse(old.value())))
                            .toList();
                    samples.clear();
                    samples.addAll(same);
                }
            }
        });
    }

    /** Publishes the true value again. */
    public void release(String metric) {
        forced.remove(metric);
    }

    /** The newest sample of a series. */
    public Optional<Sample> latest(Series series) {
        Deque<Sample> samples = published.get(series);
        if (samples == null) {
            return Optional.empty();
        }
        synchronized (samples) {
            return Optional.ofNullable(samples.peekLast());
        }
    }

    void put(Series series, Sample sample) {
        Deque<Sample> samples = published.computeIfAbsent(series, fresh -> new ArrayDeque<>());
        synchronized (samples) {
            samples.addLast(sample);
            if (samples.size() > KEPT) {
                samples.removeFirst();
            }
        }
    }

    /** One sample per period from {@code from} until before {@code to}, newest first. */
    List<Sample> query(Series series, Instant from, Instant to, Duration period, String stat) {
        Deque<Sample> samples = published.getOrDefault(series, new ArrayDeque<>());
        Map<Instant, List<Double>> periods;
        synchronized (samples) {
            periods = samples.stream()
                    .filter(sample -> !start(sample, period).isBefore(from)
                            && start(sample, period).isBefore(to))
                    .collect(Collectors.groupingBy(
                            sample -> start(sample, period),
                            TreeMap::new,
                            Collectors.mapping(Sample::value, Collectors.toList())));
        }
        return periods.entrySet().stream()
                .map(one -> new Sample(one.getKey(), Statistic.of(stat, one.getValue())))
                .sorted(Comparator.comparing(Sample::at).reversed())
                .toList();
    }

    private static Instant start(Sample sample, Duration period) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(sample.at().getEpochSecond(), seconds) * seconds);
    }

    private void publishNow() {
        try {
            publish(world.clock().instant());
            // Whoever waits for a figure waits for the next sample, however fast it looks.
            world.became("sample");
            world.asked("sample");
        } catch (RuntimeException bug) {
            LOG.error("The metrics could not be published", bug);
        }
    }

    private void publish(Instant at) {
        readings.of(world.truth()).forEach((series, value) -> publish(series, at, value));
    }

    private void publish(Series series, Instant at, double value) {
        Optional<Kind> fault = fault(series);
        if (fault.isEmpty()) {
            put(series, new Sample(at, forced(series).orElse(value)));
        } else if (fault.get() == Kind.IGNORED) {
            latest(series).ifPresent(old -> put(series, new Sample(at, old.value())));
        }
    }

    private Optional<Kind> fault(Series series) {
        String name = "metric." + series.name();
        return world.faults()
                .of(name)
                .or(() -> world.faults().of(name + "." + series.region().aws()));
    }

    private Optional<Double> forced(Series series) {
        return Optional.ofNullable(
                        forced.get(series.name() + "." + series.region().aws()))
                .or(() -> Optional.ofNullable(forced.get(series.name())));
    }

    @Override
    public void close() {
        publisher.cancel(false);
    }
}

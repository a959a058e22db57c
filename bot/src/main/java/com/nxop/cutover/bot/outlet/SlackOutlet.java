package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything to Slack's channels leaves here, on threads of its own. Times are the machine's. */
public final class SlackOutlet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackOutlet.class);
    private static final int THREADS = 2;
    private static final long LOOK_MILLIS = 100;

    private final Sender sender;
    private final Flow flow;
    private final Clock clock;
    private final Map<String, ChannelQueue> queues = new ConcurrentHashMap<>();
    private final ScheduledExecutorService threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
        Thread thread = new Thread(work, "slack outlet");
        thread.setDaemon(true);
        return thread;
    });

    public SlackOutlet(WebApi api, SlackMemory memory, Flow flow, Clock wallClock) {
        this.sender = new Sender(api, memory, flow, wallClock);
        this.flow = flow;
        this.clock = wallClock;
        var unused = threads.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Takes it and returns at once. */
    public void send(String channel, Outgoing outgoing) {
        queue(channel).add(outgoing, clock.instant());
        try {
            threads.execute(() -> turn(channel));
        } catch (RejectedExecutionException closed) {
            LOG.debug("The outlet is closed; {} is not sent", outgoing.key());
        }
    }

    /** What waits with a key that begins so has become untrue and is not sent. */
    public void withdraw(String channel, String prefix) {
        queue(channel).withdraw(prefix);
    }

    public OutletHealth health() {
        int waiting = queues.values().stream().mapToInt(ChannelQueue::size).sum();
        return sender.health(waiting);
    }

    /** Whether Slack has not been reached for so long that single messages are given up for one that sums up. */
    public boolean away() {
        return sender.away();
    }

    private ChannelQueue queue(String channel) {
        return queues.computeIfAbsent(channel, key -> new ChannelQueue(flow, sender::edits, clock.instant()));
    }

    private void look() {
        queues.keySet().forEach(channel -> threads.execute(() -> turn(channel)));
    }

    /** Sends the next message of a channel if its time has come. */
    private void turn(String channel) {
        ChannelQueue queue = queue(channel);
        if (sender.away()) {
            // Nobody wants twenty old messages at once; the one that sums up is kept true meanwhile.
            queue.shed(item -> item.latest() instanceof Outgoing.Show show && show.sumsUp());
        }
        queue.take(clock.instant()).ifPresent(item -> {
            try {
                sender.send(channel, item, queue);
            } catch (RuntimeException bug) {
                LOG.error("Message {} is left out", item.key(), bug);
                queue.done(item, clock.instant());
            }
        });
    }

    @Override
    public void close() {
        QuietEnd.of(threads);
        Instant now = clock.instant();
        LOG.debug("The outlet is closed at {}", now);
    }
}

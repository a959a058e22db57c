package com.nxop.cutover.bot.slack;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Takes requests in and sees that each is answered: at once, or after a restart. A request that had to wait long is not
 * carried out any more; what it meant was meant for then.
 */
final class Mailroom implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
    private static final Duration TOO_OLD = Duration.ofMinutes(2);
    /** A request this old is in nobody's hands any more, also not in those of another process. */
    private static final Duration ABANDONED = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;
    private static final int SWEEP_SECONDS = 2;

    private final Inbox inbox;
    private final Reception reception;
    private final Clock wall;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "slack-sweeper"));
    private final Lanes lanes = new Lanes();
    private volatile Future<?> sweeping = CompletableFuture.completedFuture("not begun");
    private volatile boolean running;

    Mailroom(Inbox inbox, Reception reception, Clock wall) {
        this.inbox = inbox;
        this.reception = reception;
        this.wall = wall;
    }

    /** Durable when this returns; answered soon after. */
    void take(Received received) {
        inbox.put(received).ifPresent(this::hand);
    }

    /** Goes the way of a request as far as the disk, and leaves nothing there. */
    void rehearse(Received received) {
        inbox.put(received).ifPresent(inbox::forget);
    }

    private void hand(Inbox.Letter letter) {
        if (!inHand.add(letter.id())) {
            return;
        }
        if (!lanes.offer(letter.received().sender().person(), () -> answer(letter))) {
            inHand.remove(letter.id());
            LOG.warn("More requests than can be handled; request {} waits in the inbox", letter.id());
        }
    }

    private void answer(Inbox.Letter letter) {
        try {
            boolean late = Duration.between(letter.at(), wall.instant()).compareTo(TOO_OLD) > 0;
            inbox.answered(letter, late ? reception.tooLate(letter) : reception.handle(letter));
        } catch (RuntimeException down) {
            LOG.error("Request {} could not be marked as answered; it is looked at again", letter.id(), down);
        } finally {
            inHand.remove(letter.id());
        }
    }

    void sweep() {
        try {
            inbox.unanswered(wall.instant().minus(ABANDONED), AT_ONCE).forEach(this::hand);
        } catch (RuntimeException down) {
            LOG.warn("The inbox cannot be read: {}", down.getMessage());
        }
    }

    @Override
    public void start() {
        sweeping = sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        sweeping.cancel(false);
        QuietEnd.of(sweeper);
        lanes.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

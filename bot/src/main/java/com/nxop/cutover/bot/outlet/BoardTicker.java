package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.Helm;
import com.nxop.cutover.orchestration.engine.Pace;
import com.nxop.cutover.orchestration.journal.QuietEnd;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets time pass on the board, and beats the heart. */
public final class BoardTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BoardTicker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration CLOCKS = Duration.ofSeconds(15);
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Cutover cutover;
    private final BoardKeeper keeper;
    private final Heartbeat heartbeat;
    private final Rhythm rhythm;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "board ticker");
        one.setDaemon(true);
        return one;
    });
    private volatile boolean running;
    private @Nullable Instant lost;
    private @Nullable String restored;
    private Instant shown = Instant.EPOCH;

    /**
     * When to tick.
     *
     * @param helm another process at the helm keeps the board
     */
    public record Rhythm(Clock runClock, Pace pace, Helm helm) {}

    public BoardTicker(Cutover cutover, BoardKeeper keeper, Heartbeat heartbeat, Rhythm rhythm) {
        this.cutover = cutover;
        this.keeper = keeper;
        this.heartbeat = heartbeat;
        this.rhythm = rhythm;
    }

    /** One look. Called by one thread at a time. */
    void tick() {
        silence();
        Optional<Run> open = cutover.open();
        if (open.isEmpty()) {
            return;
        }
        Run run = open.get();
        Instant now = rhythm.runClock().instant();
        if (!run.id().equals(restored)) {
            keeper.restore(run);
            restored = run.id();
            shown = now;
        }
        if (run.standing().startedAt().isPresent() && !now.isBefore(shown.plus(CLOCKS))) {
            keeper.refresh(run);
            shown = now;
        }
        heartbeat.beat(run, now).ifPresent(card -> keeper.update(run, card, now));
    }

    /** While Slack is away one message is kept true; when it is back, what is to be decided is shown again. */
    private void silence() {
        if (keeper.away()) {
            Instant since = lost == null ? rhythm.runClock().instant() : lost;
            lost = since;
            cutover.latest().ifPresent(run -> keeper.sumUp(run, since));
        } else if (lost != null) {
            lost = null;
            cutover.latest().ifPresent(keeper::restore);
        }
    }

    @Override
    public void start() {
        running = true;
        Duration look = rhythm.pace().real(LOOK);
        long millis = (look.compareTo(SHORTEST) < 0 ? SHORTEST : look).toMillis();
        var unused = thread.scheduleWithFixedDelay(this::quietly, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void quietly() {
        try {
            if (rhythm.helm().ours()) {
                tick();
            }
        } catch (RuntimeException trouble) {
            LOG.warn("The board's clocks could not be refreshed; it is tried again", trouble);
        }
    }

    @Override
    public void stop() {
        running = false;
        QuietEnd.of(thread);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

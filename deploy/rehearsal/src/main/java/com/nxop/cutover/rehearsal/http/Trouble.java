package com.nxop.cutover.rehearsal.http;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Breaks calls as the deck of faults says. */
public final class Trouble {

    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

    /** Wall time after which a hanging call is closed even if its caller still waits. */
    private static final Duration LONGEST_HANG = Duration.ofMinutes(2);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final World world;

    public Trouble(World world) {
        this.world = world;
    }

    /**
     * Answers a call, or breaks it as the first fault set on one of its names says; {@code refuse} gets that name. A hanging call is never carried
     * out and closed unanswered; an ignored one is left to {@code carryOut}, which asks {@link #ignored}.
     */
    public Optional<Reply> around(List<String> names, Function<String, Reply> refuse, Supplier<Reply> carryOut) {
        for (String name : names) {
            Optional<Kind> kind = world.faults().of(name);
            if (kind.isPresent()) {
                return broken(name, kind.get(), refuse, carryOut);
            }
        }
        return Optional.of(carryOut.get());
    }

    private Optional<Reply> broken(String name, Kind kind, Function<String, Reply> refuse, Supplier<Reply> carryOut) {
        return switch (kind) {
            case FAIL -> Optional.of(refuse.apply(name));
            case HANG -> {
                hang(name);
                yield Optional.empty();
            }
            case DONE_BUT_LOST -> {
                Reply lost = carryOut.get();
                LOG.info("{} was carried out, its answer {} is lost", name, lost.status());
                yield Optional.empty();
            }
            case IGNORED -> Optional.of(carryOut.get());
        };
    }

    /** Whether a thing is accepted but must not take effect. */
    public boolean ignored(String name) {
        return world.faults().of(name).filter(Kind.IGNORED::equals).isPresent();
    }

    /** Holds the calling thread for a span of the world's time. */
    public void pause(Duration span) {
        CountDownLatch over = new CountDownLatch(1);
        world.later(span, over::countDown);
        try {
            over.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void hang(String name) {
        long end = System.nanoTime() + LONGEST_HANG.toNanos();
        while (world.faults().of(name).filter(Kind.HANG::equals).isPresent()
                && System.nanoTime() < end
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}

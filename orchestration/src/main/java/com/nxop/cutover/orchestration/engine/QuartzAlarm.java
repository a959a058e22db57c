package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** One durable job with one trigger, moved to the next time something is due. Set on a thread of its own. */
public final class QuartzAlarm implements Alarm, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QuartzAlarm.class);
    private static final JobKey JOB = JobKey.jobKey("wake", "engine");
    private static final TriggerKey TRIGGER = TriggerKey.triggerKey("wake", "engine");
    private static final Duration SAME = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Clock wall;
    private final Pace pace;

    private volatile Optional<Instant> set = Optional.empty();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "alarm");
        thread.setDaemon(true);
        return thread;
    });

    /** @param transaction of the database that the scheduler keeps its triggers in */
    public QuartzAlarm(Scheduler scheduler, TransactionOperations transaction, Clock clock, Clock wall, Pace pace) {
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
        this.pace = pace;
    }

    @Override
    public void at(Instant when) {
        boolean same = set.filter(before -> Duration.between(before, when).abs().compareTo(SAME) < 0)
                .isPresent();
        if (!same) {
            set = Optional.of(when);
            writer.execute(() -> write(when));
        }
    }

    private void write(Instant when) {
        Duration span = Duration.between(clock.instant(), when);
        Instant onWall = wall.instant().plus(span.isNegative() ? Duration.ZERO : pace.real(span));
        try {
            transaction.executeWithoutResult(status -> schedule(trigger(onWall)));
        } catch (IllegalStateException | DataAccessException | TransactionException trouble) {
            set = Optional.empty();
            LOG.warn("The alarm could not be set; the engine looks by itself every second: {}", trouble.getMessage());
        }
    }

    private static Trigger trigger(Instant onWall) {
        return TriggerBuilder.newTrigger()
                .withIdentity(TRIGGER)
                .forJob(JOB)
                .startAt(Date.from(onWall))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }

    /** Quartz writes a trigger into several tables and leaves it to its caller that all of them change or none. */
    private void schedule(Trigger trigger) {
        try {
            if (!scheduler.checkExists(JOB)) {
                scheduler.addJob(
                        JobBuilder.newJob(WakeJob.class)
                                .withIdentity(JOB)
                                .storeDurably()
                                .build(),
                        true);
            }
            scheduler.unscheduleJob(TRIGGER);
            scheduler.scheduleJob(trigger);
        } catch (SchedulerException trouble) {
            throw new IllegalStateException(trouble.getMessage(), trouble);
        }
    }

    @Override
    public void close() {
        QuietEnd.of(writer);
    }
}

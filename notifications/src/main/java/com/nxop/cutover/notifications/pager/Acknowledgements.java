package com.nxop.cutover.notifications.pager;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.QuietEnd;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Escalations;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks in PagerDuty whether somebody has acknowledged what they were paged about, and puts it on the record. Asks only
 * about what is open and not acknowledged. A PagerDuty that does not answer changes nothing.
 */
public final class Acknowledgements implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final long EVERY_SECONDS = 3;

    private final Cutover cutover;
    private final PagerDutyIncidents incidents;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "pager acknowledgements");
        one.setDaemon(true);
        return one;
    });
    private volatile boolean running;

    public Acknowledgements(Cutover cutover, PagerDutyIncidents incidents) {
        this.cutover = cutover;
        this.incidents = incidents;
    }

    /** One look. */
    void look() {
        cutover.open()
                .ifPresent(run -> Escalations.open(run).stream()
                        .filter(subject ->
                                Escalations.acknowledged(run, subject).isEmpty())
                        .forEach(subject -> look(run, subject)));
    }

    private void look(Run run, String subject) {
        incidents
                .acknowledgedBy(EscalationPager.dedupKey(run, subject))
                .map(name -> new Person("pagerduty:" + name, name))
                .ifPresent(by -> cutover.submit(
                        run.id(),
                        new ControlIntent.AcknowledgePage(by, subject),
                        "pagerduty-ack/" + subject + "/"
                                + run.log().escalations().size()));
    }

    @Override
    public void start() {
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::quietly, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void quietly() {
        try {
            look();
        } catch (RuntimeException trouble) {
            LOG.warn("PagerDuty could not be asked who has acknowledged; it is asked again: {}", trouble.getMessage());
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

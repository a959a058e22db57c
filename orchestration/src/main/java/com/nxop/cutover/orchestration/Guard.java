package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.journal.QuietEnd;
import com.nxop.cutover.orchestration.journal.Safekeeping;
import com.nxop.cutover.orchestration.journal.Safekeeping.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the journal checked before anything is driven and every few seconds after that, and says aloud what is found. */
final class Guard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
    private static final long EVERY_SECONDS = 5;

    private final Safekeeping safekeeping;
    private final List<JournalTrouble> hearers;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "guard");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Trouble> told = Optional.empty();

    Guard(Safekeeping safekeeping, List<JournalTrouble> hearers) {
        this.safekeeping = safekeeping;
        this.hearers = List.copyOf(hearers);
    }

    void start() {
        look();
        var unused = rounds.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** One look. */
    synchronized void look() {
        try {
            Optional<Trouble> found = safekeeping.check();
            if (!found.equals(told)) {
                found.ifPresentOrElse(this::tell, () -> LOG.warn("The journal is whole again; the run can go on"));
                told = found;
            }
        } catch (RuntimeException away) {
            LOG.warn("The journal cannot be checked now; it is tried again: {}", away.getMessage());
        }
    }

    private void tell(Trouble trouble) {
        LOG.error("Run {} holds. {}", trouble.run(), trouble.what());
        for (JournalTrouble hearer : hearers) {
            try {
                hearer.found(trouble.run(), trouble.what());
            } catch (RuntimeException deaf) {
                LOG.error("Somebody could not be told that the journal is broken", deaf);
            }
        }
    }

    @Override
    public void close() {
        QuietEnd.of(rounds);
    }
}

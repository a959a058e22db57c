package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.engine.Actions;
import com.nxop.cutover.orchestration.engine.EngineLoop;
import com.nxop.cutover.orchestration.engine.EngineParts;
import com.nxop.cutover.orchestration.engine.Leadership;
import com.nxop.cutover.orchestration.engine.Pace;
import com.nxop.cutover.orchestration.engine.QuartzAlarm;
import com.nxop.cutover.orchestration.engine.SteadyClock;
import com.nxop.cutover.orchestration.journal.Anchor;
import com.nxop.cutover.orchestration.journal.DatabaseClock;
import com.nxop.cutover.orchestration.journal.Disk;
import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import com.nxop.cutover.orchestration.journal.FileAnchor;
import com.nxop.cutover.orchestration.journal.Flush;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.JournalBroken;
import com.nxop.cutover.orchestration.journal.JournalFile;
import com.nxop.cutover.orchestration.journal.Lease;
import com.nxop.cutover.orchestration.journal.Positions;
import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.journal.Safekeeping;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.orchestration.journal.SqlLease;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.run.Reach;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How the room is put together. A {@link Plan}, a {@link Reach} and the actions come from outside. */
@Configuration(proxyBeanMethods = false)
public class OrchestrationConfiguration {

    /** The run's clock: that of the database, which all processes share, without its jumps, if the machine's bears it out. */
    @Bean
    @ConditionalOnMissingBean(name = "runClock")
    Clock runClock(JdbcClient sql) {
        return new SteadyClock(new DatabaseClock(sql), Clock.systemUTC(), System::nanoTime);
    }

    /** The machine's clock without its jumps, for leases and alarms. */
    @Bean
    Clock wallClock() {
        return new SteadyClock(Clock.systemUTC(), System::nanoTime);
    }

    @Bean
    @ConditionalOnMissingBean
    Pace pace() {
        return span -> span;
    }

    /** Random keys of 128 bits. */
    @Bean
    Supplier<String> keys() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        };
    }

    @Bean
    Journal journal(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            @Value("${spring.datasource.url:}") String url) {
        return new SqlJournal(jdbc, new TransactionTemplate(transactions), Flush.of(url));
    }

    @Bean
    Disk disk(JdbcTemplate jdbc, @Value("${spring.datasource.url:}") String url) {
        return Disk.under(jdbc, url);
    }

    @Bean
    JournalFile journalFile(Journal journal, JdbcClient sql) {
        return new JournalFile(journal, sql);
    }

    @Bean
    RunStore runStore(Journal journal, Clock runClock) {
        RunStore store = new RunStore(journal, runClock, OrchestrationConfiguration::reread);
        if (runClock instanceof SteadyClock steady) {
            store.onTime(steady::notBefore);
        }
        return store;
    }

    private static Plan reread(String digest, Journal.StoredPlan stored) {
        Plan plan = PlanFile.read(stored.text(), stored.name(), stored.overrides())
                .plan()
                .orElseThrow(() -> new JournalBroken("The plan this run was prepared with cannot be read any more."));
        if (!plan.digest().equals(digest)) {
            throw new JournalBroken("The stored plan is not the one the run was prepared with.");
        }
        return plan;
    }

    @Bean
    Cutover cutover(RunStore store, Journal journal, Plan plan, Reach reach, Clock runClock) {
        return new JournaledCutover(store, journal, plan, reach, runClock);
    }

    @Bean
    Lease lease(JdbcClient sql, @Value("${spring.datasource.url:}") String url) {
        Clock shared = new DatabaseClock(sql);
        return EmbeddedFile.is(url) ? SqlLease.alone(sql, shared) : new SqlLease(sql, shared);
    }

    @Bean
    Leadership leadership(
            Lease lease, Clock wallClock, Supplier<String> keys, @Value("${cutover.lease:10s}") Duration length) {
        return new Leadership(lease, keys.get(), wallClock, length);
    }

    @Bean
    Helm helm(Leadership leadership) {
        return () -> leadership.current().isPresent();
    }

    @Bean
    QuartzAlarm alarm(
            Scheduler scheduler, PlatformTransactionManager transactions, Clock runClock, Clock wallClock, Pace pace) {
        return new QuartzAlarm(scheduler, new TransactionTemplate(transactions), runClock, wallClock, pace);
    }

    @Bean
    EngineParts engineParts(
            RunStore store, Leadership leadership, List<Action> actions, QuartzAlarm alarm, Running running) {
        return new EngineParts(store, leadership, new Actions(actions), alarm, running.clock(), running.keys());
    }

    @Bean
    Running running(Clock runClock, Supplier<String> keys) {
        return new Running(runClock, keys);
    }

    @Bean
    EngineLoop engineLoop(EngineParts parts, Pace pace) {
        return new EngineLoop(parts, pace);
    }

    @Bean
    ListenerFeed.Source listenerSource(Journal journal, JdbcClient sql, RunStore store, Helm helm) {
        return new ListenerFeed.Source(journal, new Positions(sql), store, helm);
    }

    @Bean
    Feeds feeds(ObjectProvider<RunListener> listeners, ListenerFeed.Source source) {
        return new Feeds(listeners
                .orderedStream()
                .map(listener -> new ListenerFeed(listener, source))
                .toList());
    }

    @Bean
    Anchor anchor(@Value("${cutover.anchor:beside}") String file, @Value("${spring.datasource.url:}") String url) {
        return FileAnchor.at(file, url);
    }

    @Bean
    Guard guard(Journal journal, RunStore store, Anchor anchor, ObjectProvider<JournalTrouble> hearers) {
        Safekeeping safekeeping = new Safekeeping(journal, store, anchor);
        return new Guard(safekeeping, hearers.orderedStream().toList());
    }

    @Bean
    Lifeline lifeline(EngineLoop loop, Feeds feeds, Guard guard, RunStore store, Plan plan) {
        return new Lifeline(loop, feeds, guard, new PlanDrift(store, plan));
    }

    /** Clock and keys of runs, together. */
    record Running(Clock clock, Supplier<String> keys) {}
}

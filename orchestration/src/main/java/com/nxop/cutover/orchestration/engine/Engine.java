package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.run.Agenda;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes what the agenda says is due and gives it to workers. One {@link #turn} does all that is due now and says when to
 * come again, so a test can turn it by hand.
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int CHAIN = 100;
    private static final Duration IDLE = Duration.ofSeconds(5);

    /** How long what other processes write may go unseen, for as long as this one writes itself. */
    private static final Duration OTHERS = Duration.ofSeconds(1);

    private final RunStore store;
    private final Leadership leadership;
    private final Reporter reporter;
    private final StepRunner steps;
    private final Gatherer gatherer;
    private final Actions actions;
    private final Alarm alarm;
    private final Clock clock;
    private final Threads threads;
    private final Looks looks = new Looks();
    private final Set<String> gathering = ConcurrentHashMap.newKeySet();
    private Optional<String> known = Optional.empty();
    private Instant readAt = Instant.EPOCH;

    public Engine(EngineParts parts, Threads threads) {
        this.store = parts.store();
        this.leadership = parts.leadership();
        this.reporter = new Reporter(parts.store(), parts.leadership(), parts.keys());
        parts.store().drivenUnder(reporter::epoch);
        this.actions = parts.actions();
        this.steps = new StepRunner(parts.actions(), reporter, parts.clock());
        this.gatherer = new Gatherer(parts.actions(), reporter, parts.clock(), threads.workers());
        this.alarm = parts.alarm();
        this.clock = parts.clock();
        this.threads = threads;
    }

    /** Does what is due; returns when to turn again at the latest, on the run's clock. */
    public Instant turn() {
        Instant now = clock.instant();
        if (leadership.current().isEmpty() || !store.trusted()) {
            return now.plus(IDLE);
        }
        Optional<Run> open = store.open();
        known = open.map(Run::id);
        readAt = now;
        return open.map(this::turn).orElse(now.plus(IDLE));
    }

    /** The same after this process wrote something: the journal is asked again only for what others may have written. */
    public Instant turnAfterOwn() {
        Instant now = clock.instant();
        boolean recent =
                readAt.plus(OTHERS).isAfter(now) && leadership.current().isPresent() && store.trusted();
        Optional<Run> run = recent ? known.flatMap(store::cached).filter(one -> !one.ended()) : Optional.empty();
        return run.map(this::turn).orElseGet(this::turn);
    }

    private Instant turn(Run open) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("run", open.id())) {
            Run run = advance(open);
            Instant now = clock.instant();
            Agenda agenda = Agenda.of(run, now);
            looks.keep(agenda);
            agenda.looks().stream().filter(look -> looks.claim(look, now)).forEach(look -> serve(run, look));
            agenda.gather().forEach(gate -> once("gate " + gate, () -> gatherer.gate(run, gate)));
            if (agenda.readCriteria()) {
                once("criteria", () -> gatherer.criteria(run));
            }
            if (agenda.lookout()) {
                once("the layers", () -> gatherer.lookout(run));
            }
            if (agenda.recall()) {
                once("past runs", () -> reporter.report(run.id(), new Report.Recalled(store.times(run))));
            }
            agenda.wake().ifPresent(alarm::at);
            return next(agenda, now);
        }
    }

    private Run advance(Run open) {
        Run run = open;
        for (int i = 0; i < CHAIN; i++) {
            if (!Agenda.advances(run, clock.instant())) {
                return run;
            }
            Decision decision = reporter.report(run.id(), new Report.Advance());
            if (!(decision instanceof Decision.Accepted)) {
                return store.find(run.id()).orElse(run);
            }
            run = store.cached(run.id()).orElse(run);
        }
        LOG.error("Run {} went through {} transitions at once; it waits for the next turn", run.id(), CHAIN);
        return run;
    }

    private void serve(Run run, Agenda.Look look) {
        threads.workers().execute(() -> {
            Optional<Next> next = Optional.of(new Next(run, look));
            while (next.isPresent()) {
                serveOnce(next.get().run(), next.get().look());
                next = follow(run.id());
            }
            threads.wake().run();
        });
    }

    private void serveOnce(Run run, Agenda.Look look) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable("run", run.id());
                MDC.MDCCloseable step = MDC.putCloseable("step", look.step())) {
            steps.serve(run, look);
        } catch (RuntimeException trouble) {
            LOG.warn("Step {} could not be served now and is tried again", look.step(), trouble);
        } finally {
            Instant now = clock.instant();
            looks.done(look, now, run.step(look.step()).elapsed(now), patience(run, look));
        }
    }

    /** What became due by the end of a step, before the engine's own turn: one of it here and now, the others elsewhere. */
    private Optional<Next> follow(String id) {
        boolean goesOn = threads.goesOn().getAsBoolean() && leadership.current().isPresent();
        Optional<Run> run = goesOn ? store.cached(id) : Optional.empty();
        Instant now = clock.instant();
        Optional<Next> mine = Optional.empty();
        for (Agenda.Look look : run.map(one -> Agenda.looks(one, now)).orElse(List.of())) {
            if (looks.claim(look, now)) {
                if (mine.isEmpty()) {
                    mine = Optional.of(new Next(run.orElseThrow(), look));
                } else {
                    serve(run.orElseThrow(), look);
                }
            }
        }
        return mine;
    }

    private Duration patience(Run run, Agenda.Look look) {
        return run.plan()
                .step(look.step())
                .flatMap(step -> actions.find(step.uses()))
                .map(action -> action.patience())
                .orElse(IDLE);
    }

    private void once(String what, Runnable task) {
        if (!gathering.add(what)) {
            return;
        }
        threads.gatherers().execute(() -> {
            try {
                task.run();
            } catch (RuntimeException trouble) {
                LOG.warn("{} could not be read now and is tried again", what, trouble);
            } finally {
                gathering.remove(what);
                threads.wake().run();
            }
        });
    }

    private Instant next(Agenda agenda, Instant now) {
        List<Instant> times = new ArrayList<>();
        agenda.looks().forEach(look -> looks.due(look).ifPresent(times::add));
        agenda.wake().ifPresent(times::add);
        times.add(now.plus(IDLE));
        return times.stream().min(Instant::compareTo).orElse(now);
    }

    /** A look that is due, and the run it is due for. */
    private record Next(Run run, Agenda.Look look) {}
}

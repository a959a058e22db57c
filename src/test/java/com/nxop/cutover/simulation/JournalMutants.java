package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.journal.Lease;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.support.ForwardingJournal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bugs in what is written under which right: the journal, the lease, the clock. */
final class JournalMutants {

    /** An append bent: what is passed on, and what is told. */
    @FunctionalInterface
    interface Bend {
        Appended append(Journal inner, Entry entry, Basis basis);
    }

    private JournalMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.add(appending(
                "a person is told before it is written",
                (inner, entry, basis) -> entry.asked() ? Appended.WRITTEN : inner.append(entry, basis)));
        all.add(appending(
                "an intention is not written",
                (inner, entry, basis) -> entry.events().get(0) instanceof StepEvent.ActIntended
                        ? Appended.WRITTEN
                        : inner.append(entry, basis)));
        all.add(appending(
                "an answer is not written",
                (inner, entry, basis) -> entry.events().get(0) instanceof StepEvent.ActAnswered
                        ? Appended.WRITTEN
                        : inner.append(entry, basis)));
        all.add(appending(
                "the epoch is not checked",
                (inner, entry, basis) -> inner.append(with(entry, entry.cause(), Optional.empty()), basis)));
        all.add(appending(
                "the version is not checked",
                (inner, entry, basis) -> inner.append(
                        entry, Basis.of(inner.run(entry.run()).orElseThrow().version()))));
        all.add(appending(
                "an intention need not be on the disk",
                (inner, entry, basis) -> entry.events().get(0) instanceof StepEvent.ActIntended
                        ? inner.append(later(entry), basis)
                        : inner.append(entry, basis)));
        all.add(appending(
                "what a person decides need not be on the disk",
                (inner, entry, basis) -> inner.append(entry.asked() ? later(entry) : entry, basis)));
        all.add(new Mutant("what stands in the place of lost entries is not noticed", () -> new Wiring() {
            @Override
            Journal journal(Stage stage, Journal book) {
                return new Careless(book);
            }
        }));
        all.add(appending("the same click is written twice", JournalMutants::twice));
        all.add(appending("half of what belongs together is written", JournalMutants::half));
        all.add(appending("the time in the journal goes back", JournalMutants::early));
        all.add(new Mutant("the plan is read anew from the edited file", () -> new Wiring() {
            @Override
            Journal journal(Stage stage, Journal book) {
                return new ForwardingJournal(book) {
                    @Override
                    public Optional<StoredPlan> plan(String digest) {
                        return inner.plan(digest)
                                .map(one -> new StoredPlan(one.name(), one.text() + "#", one.overrides()));
                    }
                };
            }
        }));
        all.add(new Mutant("what others wrote is not read", () -> new Wiring() {
            @Override
            Journal journal(Stage stage, Journal book) {
                return new ForwardingJournal(book) {
                    @Override
                    public List<com.nxop.cutover.orchestration.journal.Recorded> read(
                            String run, long after, int limit) {
                        return inner.read(run, after, limit).stream()
                                .filter(entry -> entry.number() <= 60)
                                .toList();
                    }
                };
            }
        }));
        all.add(leasing("the lease is given to everybody", JournalMutants::everybody));
        all.add(leasing("the lease is not looked at before the effect", JournalMutants::believed));
        all.add(clock("deadlines follow a clock that jumps", (steady, shared) -> shared));
        all.add(clock("the clock runs too fast", (steady, shared) -> fast(steady)));
        return all;
    }

    private static Mutant appending(String name, Bend bend) {
        return new Mutant(name, () -> new Wiring() {
            @Override
            Journal journal(Stage stage, Journal book) {
                return new ForwardingJournal(book) {
                    @Override
                    public Appended append(Entry entry, Basis basis) {
                        return bend.append(inner, entry, basis);
                    }
                };
            }
        });
    }

    private static Entry with(Entry entry, String cause, Optional<Long> epoch) {
        return new Entry(
                entry.run(), entry.actor(), cause, entry.at(), entry.events(), entry.own(), epoch, entry.durable());
    }

    private static Entry later(Entry entry) {
        return new Entry(entry.run(), entry.actor(), entry.cause(), entry.at(), entry.events(), entry.epoch(), false);
    }

    private static Appended twice(Journal inner, Entry entry, Basis basis) {
        Appended done = inner.append(entry, basis);
        return done == Appended.DUPLICATE ? inner.append(with(entry, entry.cause() + "'", entry.epoch()), basis) : done;
    }

    private static Appended half(Journal inner, Entry entry, Basis basis) {
        List<RunEvent> first = entry.events().subList(0, 1);
        return inner.append(
                new Entry(entry.run(), entry.actor(), entry.cause(), entry.at(), first, entry.epoch()), basis);
    }

    private static Appended early(Journal inner, Entry entry, Basis basis) {
        return inner.append(
                new Entry(
                        entry.run(),
                        entry.actor(),
                        entry.cause(),
                        entry.at().minusSeconds(basis.version() % 7),
                        entry.events(),
                        entry.own(),
                        entry.epoch(),
                        entry.durable()),
                basis);
    }

    /** A lease bent, and a clock that does not see it end. */
    private static Mutant leasing(String name, java.util.function.UnaryOperator<Lease> bend) {
        return new Mutant(name, () -> new Wiring() {
            @Override
            Lease lease(Lease lease) {
                return bend.apply(lease);
            }

            @Override
            Clock leaseClock(Clock steady) {
                return Clock.fixed(steady.instant(), steady.getZone());
            }
        });
    }

    private static Lease everybody(Lease lease) {
        return new Lease() {
            @Override
            public Optional<Held> acquire(String owner, Duration length) {
                Optional<Held> held = lease.acquire(owner, length);
                return held.isPresent() ? held : Optional.of(new Held(owner, lease.epoch(), java.time.Instant.MAX));
            }

            @Override
            public long epoch() {
                return lease.epoch();
            }

            @Override
            public void release(Held held) {
                lease.release(held);
            }
        };
    }

    private static Lease believed(Lease lease) {
        return new Lease() {
            private long own;

            @Override
            public Optional<Held> acquire(String owner, Duration length) {
                Optional<Held> held = lease.acquire(owner, length);
                held.ifPresent(one -> own = one.epoch());
                return held;
            }

            @Override
            public long epoch() {
                return own;
            }

            @Override
            public void release(Held held) {
                lease.release(held);
            }
        };
    }

    private static Mutant clock(String name, java.util.function.BinaryOperator<Clock> bend) {
        return new Mutant(name, () -> new Wiring() {
            @Override
            Clock clock(Clock steady, Clock shared) {
                return bend.apply(steady, shared);
            }
        });
    }

    private static Clock fast(Clock steady) {
        java.time.Instant start = steady.instant();
        return new Clock() {
            @Override
            public java.time.Instant instant() {
                java.time.Instant now = steady.instant();
                return now.plus(Duration.between(start, now).dividedBy(3));
            }

            @Override
            public java.time.ZoneId getZone() {
                return steady.getZone();
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}

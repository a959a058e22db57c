package com.nxop.cutover.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** All contenders in turn, several rounds of it, on each store, so that a busy moment hits them alike. */
final class Duel {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final List<String> WHO =
            List.of(System.getProperty("who", "all").split(","));
    private static final int CHAIN = 20;

    /** So long that the beginning and the end of a run do not count. */
    private static final int LONG_CHAIN = 100;

    private static final int COUNTED_CHAINS = 4;

    /** Steps before approvals are measured: a bot that has been at work for a while, not one that has just been started. */
    private static final int WARM_CHAINS = 40;

    private static final int CROWD = 100;

    private static final long ENOUGH = TimeUnit.SECONDS.toNanos(40);

    /** What they are measured in. */
    enum Match {
        STEP(10, 10),
        APPROVAL(10, 12),
        JOIN(5, 8),
        /** Until the compiler has come to rest, or its work is measured too. */
        CROWD(20, 1);

        private final int warm;
        private final int each;

        Match(int warm, int each) {
            this.warm = warm;
            this.each = each;
        }
    }

    private final Match match;

    Duel(Match match) {
        this.match = match;
    }

    void measure(Figures figures) throws Exception {
        for (Store store : Stores.all()) {
            try (store) {
                List<Supplier<Contender>> entrants = entrants(store);
                List<Contender> all = entrants.stream().map(Supplier::get).toList();
                rounds(figures, store, all);
                all.forEach(Contender::close);
                if (match == Match.STEP) {
                    flushes(figures, store, entrants);
                }
            }
        }
    }

    private List<Supplier<Contender>> entrants(Store store) {
        List<Supplier<Contender>> all = new ArrayList<>();
        if (match == Match.APPROVAL && asked(OneCommit.NAME)) {
            all.add(() -> new OneCommit(store));
        }
        if (asked("plain JDBC")) {
            all.add(() -> PlainJdbc.forced(store));
        }
        if (store.holdsBack() && asked("unforced JDBC")) {
            all.add(() -> PlainJdbc.unforced(store));
        }
        if (asked(Figures.OURS)) {
            all.add(() -> new Ours(store));
        }
        if (match != Match.JOIN && asked("journal alone")) {
            all.add(() -> new JournalAlone(store));
        }
        ServiceLoader.load(Peer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(peer -> asked(peer.name()))
                .sorted(Comparator.comparing(Peer::name))
                .forEach(peer -> all.add(() -> peer.open(store.forced(store.open()))));
        return all;
    }

    private static boolean asked(String name) {
        return WHO.contains("all") || WHO.contains(name);
    }

    private void rounds(Figures figures, Store store, List<Contender> all) {
        TreeMap<String, Taken> taken = new TreeMap<>();
        for (Contender one : all) {
            Taken warm = new Taken();
            for (int i = 0; match == Match.APPROVAL && i < WARM_CHAINS; i++) {
                one.chain(LONG_CHAIN);
            }
            for (int i = 0; i < match.warm && !warm.slow(); i++) {
                once(one, warm);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender one : all) {
                Taken mine = taken.computeIfAbsent(one.name(), name -> new Taken());
                for (int i = 0; i < match.each && !mine.slow(); i++) {
                    once(one, mine);
                }
            }
        }
        all.forEach(one -> say(figures, store.name(), one, taken.get(one.name())));
    }

    private void say(Figures figures, String store, Contender one, Taken taken) {
        String what = match.name().toLowerCase(Locale.ROOT);
        if (match == Match.CROWD) {
            double rate = Figures.median(taken.rates);
            figures.value(what, store, one.name(), rate, "steps a second", taken.rates.size());
            return;
        }
        figures.times(what, store, one.name(), taken.times);
        if (match == Match.APPROVAL) {
            if (!taken.looks.isEmpty()) {
                figures.times(what + ", first look", store, one.name(), taken.looks);
            }
            one.commits().ifPresent(n -> figures.value(what + ", commits", store, one.name(), n, "an approval", 1));
        }
    }

    private void once(Contender one, Taken taken) {
        switch (match) {
            case STEP -> taken.times.addAll(one.chain(CHAIN));
            case APPROVAL -> {
                taken.times.add(one.approval());
                one.looked().ifPresent(taken.looks::add);
            }
            case JOIN -> taken.times.add(one.join());
            case CROWD -> taken.rates.add(Math.round(one.crowd(CROWD, CHAIN)));
        }
    }

    /** Commits and flushes of whole chains; each contender has the server for itself, since the others look around. */
    private static void flushes(Figures figures, Store store, List<Supplier<Contender>> entrants) {
        for (Supplier<Contender> entrant : entrants) {
            try (Contender one = entrant.get()) {
                one.chain(LONG_CHAIN);
                Store.Counted before = store.counted().orElse(null);
                if (before == null) {
                    return;
                }
                for (int i = 0; i < COUNTED_CHAINS; i++) {
                    one.chain(LONG_CHAIN);
                }
                Store.Counted after = store.counted().orElseThrow();
                int steps = COUNTED_CHAINS * LONG_CHAIN;
                double flushes = after.flushes() - before.flushes();
                figures.value("step, flushes", store.name(), one.name(), flushes / steps, "a step", steps);
                double commits = after.commits() - before.commits();
                figures.value("step, commits", store.name(), one.name(), commits / steps, "a step", steps);
            }
        }
    }

    /** What was measured of one contender; times and first looks in nanoseconds, rates in steps a second. */
    private static final class Taken {

        private final List<Long> times = new ArrayList<>();
        private final List<Long> looks = new ArrayList<>();
        private final List<Long> rates = new ArrayList<>();

        /** Whoever takes seconds is not asked again and again. */
        private boolean slow() {
            return times.stream().mapToLong(Long::longValue).sum() > ENOUGH;
        }
    }
}

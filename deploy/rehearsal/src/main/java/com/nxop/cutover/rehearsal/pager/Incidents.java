package com.nxop.cutover.rehearsal.pager;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** All incidents of the service. At most one is open per dedup key. */
final class Incidents {

    private final Clock clock;
    private final List<Incident> all = new ArrayList<>();
    private final List<Consumer<Incident>> listeners = new CopyOnWriteArrayList<>();

    Incidents(Clock clock) {
        this.clock = clock;
    }

    synchronized List<Incident> all() {
        return List.copyOf(all);
    }

    void onNew(Consumer<Incident> listener) {
        listeners.add(listener);
    }

    void trigger(String key, Incident.Event event) {
        Instant now = clock.instant();
        if (edit(incident -> incident.isOpen() && incident.key().equals(key), open -> open.triggeredAgain(now))) {
            return;
        }
        Incident fresh;
        synchronized (this) {
            String id = "Q%013d".formatted(all.size() + 1);
            fresh = new Incident(id, key, event, "triggered", now, 1, Optional.empty(), now);
            all.add(fresh);
        }
        listeners.forEach(listener -> listener.accept(fresh));
    }

    boolean acknowledge(String keyOrId, String person) {
        return edit(
                incident -> incident.isOpen() && isNamed(incident, keyOrId),
                open -> open.acknowledged(person, clock.instant()));
    }

    boolean resolve(String keyOrId) {
        return edit(
                incident -> incident.isOpen() && isNamed(incident, keyOrId), open -> open.resolved(clock.instant()));
    }

    private static boolean isNamed(Incident incident, String keyOrId) {
        return incident.key().equals(keyOrId) || incident.id().equals(keyOrId);
    }

    private synchronized boolean edit(Predicate<Incident> which, UnaryOperator<Incident> change) {
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                all.set(i, change.apply(all.get(i)));
                return true;
            }
        }
        return false;
    }
}

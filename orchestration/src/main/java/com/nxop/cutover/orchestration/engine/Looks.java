package com.nxop.cutover.orchestration.engine;

import com.nxop.cutover.orchestration.run.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each running step is looked at next. Forgotten at a restart, which only means that everything is looked at at
 * once.
 */
final class Looks {

    /** Between two looks at least. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    /** Between two looks at most, so that a change is seen within a second. */
    static final Duration LONGEST = Duration.ofSeconds(1);

    private final Map<String, Instant> next = new ConcurrentHashMap<>();
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

    /** Claims the look if it is due and nobody is at it. */
    boolean claim(Agenda.Look look, Instant now) {
        String key = key(look);
        return !now.isBefore(next.getOrDefault(key, Instant.MIN)) && busy.putIfAbsent(key, true) == null;
    }

    /** The look is over; the next one comes after one hundredth of the time the step has taken, within the bounds. */
    void done(Agenda.Look look, Instant now, Duration elapsed, Duration patience) {
        Duration pause = elapsed.dividedBy(100);
        pause = pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
        pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        pause = pause.compareTo(patience) < 0 ? patience : pause;
        next.put(key(look), now.plus(pause));
        busy.remove(key(look));
    }

    /** When the look is due; empty while somebody is at it. */
    Optional<Instant> due(Agenda.Look look) {
        return busy.containsKey(key(look)) ? Optional.empty() : Optional.of(next.getOrDefault(key(look), Instant.MIN));
    }

    /** Drops what is not running any more. */
    void keep(Agenda agenda) {
        next.keySet().retainAll(agenda.looks().stream().map(Looks::key).toList());
    }

    private static String key(Agenda.Look look) {
        return look.step() + "#" + look.attempt();
    }
}

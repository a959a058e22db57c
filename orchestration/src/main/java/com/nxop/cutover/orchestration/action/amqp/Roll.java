package com.nxop.cutover.orchestration.action.amqp;

import com.nxop.cutover.orchestration.action.Observation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The roll call of one look: which listeners answered, which are connected, and who saw the probe. */
final class Roll {

    private final Wanted wanted;
    private final Map<String, Boolean> connected = new LinkedHashMap<>();
    private final Set<String> saw = new LinkedHashSet<>();

    Roll(Wanted wanted) {
        this.wanted = wanted;
    }

    void status(String service, boolean isConnected) {
        if (wanted.services().contains(service)) {
            connected.put(service, isConnected);
        }
    }

    void probeSeen(String service) {
        saw.add(service);
    }

    /** Nothing that may still arrive would change the verdict. */
    boolean complete() {
        boolean allAnswered = connected.size() == wanted.services().size();
        return allAnswered && (wanted.command() == Wanted.Command.RELEASE || !allConnected() || !saw.isEmpty());
    }

    /** All are connected as wanted, and only a message can show that they listen. */
    boolean wantsProbe() {
        return wanted.command() == Wanted.Command.SUBSCRIBE && allConnected();
    }

    Observation judge() {
        return wanted.command() == Wanted.Command.SUBSCRIBE ? subscribed() : released();
    }

    private Observation subscribed() {
        String probe = saw.isEmpty() ? ", the probe message was not seen" : ", the probe message was seen";
        if (allConnected() && !saw.isEmpty()) {
            return Observation.met(share() + probe, readings());
        }
        List<String> missing = missing();
        String rest = missing.isEmpty() ? probe : ", missing: " + String.join(", ", missing);
        return Observation.notYet(share() + rest, readings());
    }

    /** A listener that does not answer may still be connected, so silence is never taken for release. */
    private Observation released() {
        List<String> still = wanted.services().stream()
                .filter(service -> connected.getOrDefault(service, false))
                .toList();
        if (!still.isEmpty()) {
            return Observation.notYet(share() + ", still connected: " + String.join(", ", still), readings());
        }
        List<String> silent = silent();
        return silent.isEmpty()
                ? Observation.met(share(), readings())
                : new Observation(
                        Observation.State.UNKNOWN,
                        share() + ", no answer from: " + String.join(", ", silent)
                                + "; check on the broker whether they are connected",
                        readings());
    }

    private List<String> missing() {
        return wanted.services().stream()
                .filter(service -> !connected.getOrDefault(service, false))
                .toList();
    }

    private boolean allConnected() {
        return wanted.services().stream().allMatch(service -> connected.getOrDefault(service, false));
    }

    private List<String> silent() {
        return wanted.services().stream()
                .filter(service -> !connected.containsKey(service))
                .toList();
    }

    private String share() {
        return count() + " listeners of " + wanted.region() + " are connected to Flightkeys";
    }

    private String count() {
        long count = connected.values().stream().filter(is -> is).count();
        return count + " of " + wanted.services().size();
    }

    private Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        readings.put("connected", count());
        if (wanted.command() == Wanted.Command.SUBSCRIBE && !allConnected()) {
            readings.put("missing", String.join(",", missing()));
        }
        if (!silent().isEmpty()) {
            readings.put("no answer", String.join(", ", silent()));
        }
        if (wantsProbe()) {
            readings.put("probe seen by", saw.isEmpty() ? "nobody" : String.join(", ", saw));
        }
        return readings;
    }
}

package com.nxop.cutover.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The truth about the outside: what is set where, and how one thing follows from another after a while. */
final class World {

    static final String EAST = "east";
    static final String WEST = "west";
    static final String NONE = "none";

    private record Past(Instant until, Map<String, String> facts) {}

    private final Timeline time;
    private final Dice dice;
    private final double pace;
    private final List<Past> past = new ArrayList<>();
    private Map<String, String> facts = new HashMap<>(Map.of(
            "arc",
            EAST,
            "dns",
            EAST,
            "clients",
            EAST,
            "writer",
            EAST,
            "moving",
            NONE,
            "flag",
            EAST,
            "gtm",
            EAST,
            "api",
            EAST,
            "propagation",
            "COMPLETE"));

    /** @param pace how fast one thing follows another; 1 is usual */
    World(Timeline time, Dice dice, double pace) {
        this.time = time;
        this.dice = dice;
        this.pace = pace;
        facts.put("cordon:east", "uncordoned");
        facts.put("cordon:west", "uncordoned");
        facts.put("amqp:east", "subscribe");
        facts.put("amqp:west", "release");
    }

    /** What is true. */
    Map<String, String> facts() {
        return facts;
    }

    String fact(String name) {
        return facts.getOrDefault(name, NONE);
    }

    /** Whether a thing that steps change is as it was before every run, and stays so. */
    boolean home(String resource) {
        String wanted = switch (resource) {
            case "cordon:east", "cordon:west" -> "uncordoned";
            case "amqp:east" -> "subscribe";
            case "amqp:west" -> "release";
            default -> EAST;
        };
        boolean moving = resource.equals("writer") && !fact("moving").equals(NONE);
        return !moving && fact(resource).equals(wanted);
    }

    /** What was true then. */
    Map<String, String> facts(Instant then) {
        for (Past one : past) {
            if (then.isBefore(one.until())) {
                return one.facts();
            }
        }
        return facts;
    }

    void set(String name, String value) {
        if (fact(name).equals(value)) {
            return;
        }
        past.add(new Past(time.now(), facts));
        facts = new HashMap<>(facts);
        facts.put(name, value);
        follow();
    }

    /** Later, after as long as it takes. */
    void becomes(String name, String value, double from, double to) {
        time.in(span(from, to), () -> set(name, value));
    }

    Duration span(double from, double to) {
        return dice.seconds(from / pace, to / pace);
    }

    /** One request to the routing controls. Both Off would leave nobody to serve the traffic. */
    void routes(boolean eastOn, boolean westOn) {
        if (!eastOn && !westOn) {
            throw new Violation("S1", "a request turned both routing controls Off");
        }
        set("arc", eastOn && westOn ? "both" : eastOn ? EAST : WEST);
    }

    /** The change of writer begins; it cannot be stopped. */
    boolean beginsToMove(String to) {
        if (!fact("moving").equals(NONE) || fact("writer").equals(to)) {
            return false;
        }
        set("moving", to);
        time.in(span(12, 70), () -> {
            set("writer", to);
            set("moving", NONE);
        });
        return true;
    }

    void pointsTraffic(String to) {
        set("gtm", to);
        set("propagation", "PENDING");
        time.in(span(8, 80), () -> {
            if (fact("gtm").equals(to)) {
                set("propagation", "COMPLETE");
                set("api", to);
            }
        });
    }

    private void follow() {
        if (!fact("dns").equals(fact("arc"))) {
            time.in(span(4, 35), () -> set("dns", fact("arc")));
        }
        String wanted = wantedByClients();
        if (!fact("clients").equals(wanted)) {
            time.in(span(3, 30), () -> set("clients", wantedByClients()));
        }
    }

    private String wantedByClients() {
        String to = fact("dns");
        if (fact("cordon:" + to).equals("uncordoned")) {
            return to;
        }
        return fact("cordon:" + fact("clients")).equals("cordoned") ? NONE : fact("clients");
    }
}

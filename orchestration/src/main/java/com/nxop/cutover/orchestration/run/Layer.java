package com.nxop.cutover.orchestration.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a switch moves from one region to the other, each by an action type of its own. */
public enum Layer {
    ARC("arc.routing", "ARC"),
    DNS("dns.points", "DNS"),
    CORDON("cordon.lambda", "cordon"),
    FLAG("flag.set", "FXIP flag"),
    WRITER("docdb.writer", "writer"),
    GTM("gtm.property", "GTM"),
    AMQP("amqp.listeners", "AMQP");

    private static final Map<String, Layer> BY_ACTION =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Layer::uses, Function.identity()));

    private final String uses;
    private final String label;

    Layer(String uses, String label) {
        this.uses = uses;
        this.label = label;
    }

    /** The action type that looks at it and, DNS left out, changes it. */
    public String uses() {
        return uses;
    }

    public String label() {
        return label;
    }

    public static Optional<Layer> of(String uses) {
        return Optional.ofNullable(BY_ACTION.get(uses));
    }

    /** Where a layer is, as far as it could be seen. */
    public enum Place {
        /** As it was before the run. */
        HOME("home"),
        /** Changed, wholly or in part. */
        AWAY("away"),
        /** Between the two, by itself. */
        MOVING("moving"),
        /** Not seen, or too long ago. */
        UNKNOWN("unknown");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Where a layer is that is looked at in several parts: home only when all of them are. */
        static Place of(List<Place> parts) {
            for (Place place : List.of(AWAY, MOVING, UNKNOWN)) {
                if (parts.contains(place)) {
                    return place;
                }
            }
            return parts.isEmpty() ? UNKNOWN : HOME;
        }
    }
}

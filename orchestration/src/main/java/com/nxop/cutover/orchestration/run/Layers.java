package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Layer.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each layer is, read from what was last seen. Pure. */
public record Layers(Map<Layer, Sight> sights) {

    public Layers {
        sights = java.util.Collections.unmodifiableMap(new EnumMap<>(sights));
    }

    /**
     * One layer.
     *
     * @param said what was seen, in the words of who looked
     * @param at when, if it was seen at all
     */
    public record Sight(Layer layer, Place place, String said, String source, Optional<Instant> at) {}

    public static Layers of(Run run, Instant now) {
        Map<Layer, Sight> sights = new EnumMap<>(Layer.class);
        List<Step> probes = Lookout.probes(run.plan());
        for (Layer layer : Layer.values()) {
            List<Step> parts = probes.stream()
                    .filter(step -> step.uses().equals(layer.uses()))
                    .toList();
            if (!parts.isEmpty()) {
                sights.put(layer, sight(run, layer, parts, now));
            }
        }
        return new Layers(sights);
    }

    public Place place(Layer layer) {
        return Optional.ofNullable(sights.get(layer)).map(Sight::place).orElse(Place.UNKNOWN);
    }

    public List<Layer> at(Place place) {
        return sights.values().stream()
                .filter(one -> one.place() == place)
                .map(Sight::layer)
                .toList();
    }

    private static Sight sight(Run run, Layer layer, List<Step> parts, Instant now) {
        List<Place> places = new ArrayList<>();
        List<Evidence> seen = new ArrayList<>();
        for (Step part : parts) {
            Optional<Evidence> one =
                    run.outlook().fresh(part.id(), now).filter(look -> !Lookout.outdated(run, layer.uses(), look));
            one.ifPresent(seen::add);
            places.add(one.map(evidence -> place(evidence.seen().state())).orElse(Place.UNKNOWN));
        }
        Place place = Place.of(places);
        Optional<Evidence> telling =
                seen.stream().filter(one -> place(one.seen().state()) == place).findFirst();
        return new Sight(
                layer,
                place,
                telling.map(one -> one.seen().summary())
                        .orElse("not seen since it was last changed, or not within the last minute"),
                telling.map(Evidence::source).orElse(""),
                telling.map(Evidence::at));
    }

    private static Place place(Observation.State state) {
        return switch (state) {
            case MET -> Place.HOME;
            case NOT_YET, FAILED -> Place.AWAY;
            case UNDER_WAY -> Place.MOVING;
            case UNKNOWN -> Place.UNKNOWN;
        };
    }
}

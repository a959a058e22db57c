package com.nxop.cutover.orchestration.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.run.Layer.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** From wherever a run may stand there is a way home, or a reason. */
class LayersTest {

    private static final List<State> STATES = List.of(State.MET, State.NOT_YET, State.UNDER_WAY, State.UNKNOWN);
    private static final Set<Layer> SMALL = Set.of(Layer.ARC, Layer.CORDON, Layer.FLAG, Layer.DNS);
    private static final String[] EVERYTHING = {"1A.1", "1A.3", "1B.1", "1B.2", "2A.1", "2B.0", "2B.1"};

    @Test
    void everyCombinationOfLayersHasAWayHomeThatTakesBackAllOfIt() {
        everyCombination(states -> {
            Run run = new Seen().layers(states, 5).run();
            Standpoint here = Standpoint.of(run, Seen.NOW);
            Set<String> changed = WayHome.changed(run, Seen.NOW);
            assertThat(here.why()).isNotBlank();
            if (changed.isEmpty()) {
                assertThat(here.proposed()).isEmpty();
                assertThat(moved(states)).isEmpty();
            } else {
                Procedure way = here.proposed().orElseThrow();
                assertThat(WayHome.covers(way, changed)).isTrue();
                assertThat(way.id()).isEqualTo(SMALL.containsAll(moved(states)) ? "R1" : "R2");
            }
        });
    }

    @Test
    void whatCannotBeSeenAfterItWasChangedIsTakenBack() {
        everyCombination(states -> {
            Run run = new Seen().done(EVERYTHING).layers(states, 5).run();
            Set<String> changed = WayHome.changed(run, Seen.NOW);
            for (Layer layer : Layer.values()) {
                boolean home = states.getOrDefault(layer, State.MET) == State.MET;
                assertThat(changed.contains(layer.uses())).isEqualTo(layer != Layer.DNS && !home);
            }
            if (!changed.isEmpty()) {
                assertThat(WayHome.covers(WayHome.least(run, Seen.NOW).orElseThrow(), changed))
                        .isTrue();
            }
        });
    }

    @Test
    void aRefusedPromotionWithTheWriterSeenAtHomeNeedsNoFullRollback() {
        Seen seen = new Seen().done("1A.1", "1A.3", "1B.1").refused("1B.2");
        assertThat(WayHome.least(seen.run(), Seen.NOW).orElseThrow().id()).isEqualTo("R2");
        seen.layers(Map.of(Layer.ARC, State.NOT_YET, Layer.CORDON, State.NOT_YET, Layer.FLAG, State.NOT_YET), 5);
        assertThat(WayHome.least(seen.run(), Seen.NOW).orElseThrow().id()).isEqualTo("R1");
    }

    @Test
    void whatWasSeenTooLongAgoCountsForNothing() {
        Run run = new Seen().done("1A.1", "1B.2").layers(Map.of(), 61).run();
        assertThat(Layers.of(run, Seen.NOW).place(Layer.WRITER)).isEqualTo(Place.UNKNOWN);
        assertThat(WayHome.least(run, Seen.NOW).orElseThrow().id()).isEqualTo("R2");
    }

    @Test
    void whatWasSeenBeforeTheChangeCountsForNothing() {
        Run run = new Seen()
                .layers(Map.of(), 40)
                .event(new StepEvent.StepStarted("1B.2", 1), 30)
                .event(new StepEvent.ActIntended("1B.2", 1, "key"), 30)
                .event(new StepEvent.StepCanceled("1B.2", "turned"), 20)
                .run();
        assertThat(WayHome.acted(run, Seen.NOW)).containsExactly("1B.2");
    }

    @Test
    void thePriceFallsWithEveryLayerThatIsAlreadyHome() {
        Run all = new Seen().done(EVERYTHING).layers(allAway(), 5).run();
        Map<Layer, State> without = allAway();
        without.put(Layer.GTM, State.MET);
        Run api = new Seen().done(EVERYTHING).layers(without, 5).run();
        Price dear = Standpoint.of(all, Seen.NOW).price().orElseThrow();
        Price cheap = Standpoint.of(api, Seen.NOW).price().orElseThrow();
        assertThat(cheap.likely()).isLessThan(dear.likely());
        assertThat(cheap.left()).doesNotContain("R2.1").contains("R2.2");
        assertThat(dear.basis()).isEqualTo("design estimate");
    }

    @Test
    void thePointOfNoCheapReturnIsNamedUntilItIsCrossed() {
        assertThat(Standpoint.of(new Seen().done("1A.1").run(), Seen.NOW)
                        .noReturn()
                        .orElseThrow())
                .contains("1B.2")
                .contains("R2");
        assertThat(Standpoint.of(new Seen().done("1B.2").run(), Seen.NOW).noReturn())
                .isEmpty();
    }

    @Test
    void whatOnlyTheTargetHasIsToldAsItWasLastCounted() {
        assertThat(Standpoint.of(new Seen().done("1A.1").run(), Seen.NOW).ahead())
                .isEmpty();
        Run run = new Seen().done("1A.1").layers(Map.of(), 5).run();
        assertThat(Standpoint.of(run, Seen.NOW).ahead().orElseThrow().subject()).isEqualTo("R1.5");
    }

    private static Map<Layer, State> allAway() {
        Map<Layer, State> away = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            away.put(layer, State.NOT_YET);
        }
        return away;
    }

    private static Set<Layer> moved(Map<Layer, State> states) {
        Set<Layer> moved = new java.util.HashSet<>();
        states.forEach((layer, state) -> {
            if (layer != Layer.DNS && (state == State.NOT_YET || state == State.UNDER_WAY)) {
                moved.add(layer);
            }
        });
        return moved;
    }

    private static void everyCombination(Consumer<Map<Layer, State>> check) {
        int count = (int) Math.pow(STATES.size(), Layer.values().length);
        for (int number = 0; number < count; number++) {
            Map<Layer, State> states = new EnumMap<>(Layer.class);
            int rest = number;
            for (Layer layer : Layer.values()) {
                states.put(layer, STATES.get(rest % STATES.size()));
                rest /= STATES.size();
            }
            check.accept(states);
        }
    }
}

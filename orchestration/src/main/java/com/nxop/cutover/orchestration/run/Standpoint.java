package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import com.nxop.cutover.orchestration.run.Layer.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the run stands between the two regions: where each layer is, which way home is proposed and why, what it takes,
 * and what would make it dearer.
 *
 * @param why the reasons for the proposal, or for there being none
 * @param price of the procedure under way, else of the proposed one
 * @param ahead what the target has taken and the source has not got, as last counted; empty while nothing was counted
 * @param noReturn the change ahead after which the way back is a longer one
 */
public record Standpoint(
        Layers layers,
        Optional<Procedure> proposed,
        String why,
        Optional<Price> price,
        Optional<Evidence> ahead,
        Optional<String> noReturn) {

    public static Standpoint of(Run run, Instant now) {
        Layers layers = Layers.of(run, now);
        Set<String> changed = WayHome.changed(run, now);
        Optional<Procedure> proposed = WayHome.least(run, now);
        Optional<Procedure> way = run.standing()
                .wayBack()
                .flatMap(back -> run.plan().rollback(back.procedure()))
                .or(() -> proposed);
        return new Standpoint(
                layers,
                proposed,
                why(run, layers, changed, proposed),
                way.map(one -> Price.of(run, one, now)),
                ahead(run, now),
                run.standing().wayBack().isPresent() ? Optional.empty() : noReturn(run));
    }

    private static Optional<Evidence> ahead(Run run, Instant now) {
        return Lookout.probes(run.plan()).stream()
                .filter(step -> step.uses().equals(Catalogue.DATA_AHEAD.uses()))
                .flatMap(step -> run.outlook().fresh(step.id(), now).stream())
                .findFirst();
    }

    private static String why(Run run, Layers layers, Set<String> changed, Optional<Procedure> proposed) {
        if (changed.isEmpty()) {
            return "nothing was changed";
        }
        String what = changed.stream().map(Standpoint::called).collect(Collectors.joining(", "));
        if (proposed.isEmpty()) {
            return "no procedure of the plan takes back " + what + "; it has to be done by hand";
        }
        String home = named(layers.at(Place.HOME));
        String unseen = named(layers.at(Place.UNKNOWN));
        String text = "to take back: " + what;
        text = home.isEmpty() ? text : text + "; still in " + run.plan().from() + ": " + home;
        return unseen.isEmpty() ? text : text + "; not seen: " + unseen;
    }

    private static String named(List<Layer> layers) {
        return layers.stream().map(Layer::label).collect(Collectors.joining(", "));
    }

    private static String called(String uses) {
        return Layer.of(uses).map(Layer::label).orElse(uses);
    }

    /** The next change that cannot be stopped and makes the way back another one. */
    private static Optional<String> noReturn(Run run) {
        Plan plan = run.plan();
        return plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(Standpoint::cannotBeStopped)
                .filter(step ->
                        !run.step(step.id()).passed() && !run.step(step.id()).mayHaveActed())
                .findFirst()
                .map(step -> "Point of no cheap return: " + step.id() + " (" + step.name() + ")" + after(plan, step));
    }

    private static boolean cannotBeStopped(Step step) {
        return step.undo() instanceof Undo.By && Kind.ONE_SHOT.is(step.uses());
    }

    private static String after(Plan plan, Step step) {
        return plan.rollbacks().stream()
                .filter(way -> WayHome.covers(way, Set.of(step.uses())))
                .findFirst()
                .map(way -> "; once begun it runs to its end, and the way back is " + way.id())
                .orElse("");
    }
}

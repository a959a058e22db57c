package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.rehearsal.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a scenario asks beside the end of its run.
 *
 * @param setup settings of the bot beside the usual ones
 * @param refusal words the bot must refuse to start with; empty: it must start
 * @param settled when the stage may be looked at, after the end of the run
 * @param claims what must be so then
 */
public record Aftermath(
        Map<String, String> setup,
        List<String> refusal,
        Predicate<Stage> settled,
        Function<Stage, List<Claim>> claims) {

    public Aftermath {
        setup = Map.copyOf(setup);
        refusal = List.copyOf(refusal);
    }

    static Aftermath none() {
        return new Aftermath(Map.of(), List.of(), stage -> true, stage -> List.of());
    }

    static Aftermath when(Predicate<Stage> settled, Function<Stage, List<Claim>> claims) {
        return new Aftermath(Map.of(), List.of(), settled, claims);
    }

    Aftermath with(Map<String, String> settings) {
        return new Aftermath(settings, refusal, settled, claims);
    }
}

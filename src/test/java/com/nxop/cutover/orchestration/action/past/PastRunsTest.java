package com.nxop.cutover.orchestration.action.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.PastTimes;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be said of earlier runs, and what not. */
class PastRunsTest {

    private static final Map<String, String> READ = Map.of(LastRunCooled.KNOWN, "yes");

    @Test
    void runsThatWereNotReadYetAreUnknownAndNotGreen() {
        assertThat(cooled(Map.of()).state()).isEqualTo(State.UNKNOWN);
        assertThat(played(Map.of()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aRunThatEndedJustNowMustCoolOffFirst() {
        Observation soon = cooled(ended("2026-11-25T11:31:00Z"));
        assertThat(soon.state()).isEqualTo(State.NOT_YET);
        assertThat(soon.summary()).contains("R-7 ended 29 min ago", "wanted 30 min", "two people override");
        assertThat(cooled(ended("2026-11-25T11:30:00Z")).state()).isEqualTo(State.MET);
        assertThat(cooled(READ).summary()).contains("No earlier run");
    }

    @Test
    void eachWayBackMustHaveBeenRunLately() {
        Map<String, String> facts = new HashMap<>(READ);
        facts.put(WaysPlayed.FACT + "R1", "3 2026-11-20T12:00:00Z");
        facts.put(WaysPlayed.FACT + "R2", "1 2026-09-20T12:00:00Z");
        assertThat(played(facts).summary()).contains("R2, R3").doesNotContain("R1");
        facts.put(WaysPlayed.FACT + "R2", "2 2026-11-24T12:00:00Z");
        facts.put(WaysPlayed.FACT + "R3", "1 2026-11-24T12:00:00Z");
        assertThat(played(facts).state()).isEqualTo(State.MET);
    }

    @Test
    void onlyARunThatChangedSomethingCountsAsTheLastOne() {
        Runs refused = Stories.gateOne(Plans.small()).submit(new ControlIntent.Abort(People.INES, "no-go"));
        assertThat(PastTimes.of(List.of(refused.run())).last()).isEmpty();
        Runs stopped = Stories.phaseOne(Plans.small()).submit(new ControlIntent.Abort(People.INES, "wrong night"));
        assertThat(PastTimes.of(List.of(stopped.run(), refused.run()))
                        .last()
                        .orElseThrow()
                        .outcome())
                .isEqualTo(RunState.CANCELED);
    }

    @Test
    void theRunRemembersWhatItWasTold() {
        PastTimes past = PastTimes.of(List.of(Stories.completed(Plans.small()).run()));
        Runs next = Runs.prepared(Plans.small())
                .event(new OutlookEvent.TimesKnown(past.times(), past.last()), Person.ENGINE);
        assertThat(next.run().outlook().past().orElseThrow().last()).isEqualTo(past.last());
        assertThat(past.last()).isNotEqualTo(Optional.empty());
    }

    private static Map<String, String> ended(String at) {
        return Map.of(LastRunCooled.KNOWN, "yes", LastRunCooled.RUN, "R-7", LastRunCooled.ENDED, at);
    }

    private static Observation cooled(Map<String, String> facts) {
        return new LastRunCooled()
                .observe(Contexts.with("length", "30m").knowing(facts).step());
    }

    private static Observation played(Map<String, String> facts) {
        return new WaysPlayed()
                .observe(Contexts.with("procedures", List.of("R1", "R2", "R3"))
                        .and("maxAge", "30d")
                        .knowing(facts)
                        .step());
    }
}

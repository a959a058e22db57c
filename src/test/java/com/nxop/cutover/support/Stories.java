package com.nxop.cutover.support;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs of the small plan in every state worth looking at, by name. */
public final class Stories {

    private Stories() {}

    public static Map<String, Runs> all(Plan plan) {
        Map<String, Function<Plan, Runs>> tales = new LinkedHashMap<>();
        tales.put("nobody in a role", Runs::bare);
        tales.put("no-go", Runs::prepared);
        tales.put("go", one -> Runs.prepared(one).green());
        tales.put("human step", Runs::started);
        tales.put("gate 1 open", Stories::gateOne);
        tales.put("phase 1", Stories::phaseOne);
        tales.put("step failed", one -> phaseOne(one).later(70).failsAt("1A.1", Verdict.FAILED, cause(one)));
        tales.put("step unknown", one -> phaseOne(one).acts("1B.1").failsAt("1B.1", Verdict.UNKNOWN, cause(one)));
        tales.put(
                "held",
                one -> phaseOne(one).submit(new ControlIntent.Hold(People.OLA, "the bridge is down, " + cause(one))));
        tales.put("gate 5 half answered", one -> gateFive(one).approves(People.INES, "gate-5"));
        tales.put(
                "gate 5 new round",
                one -> gateFive(one).later(20).asks("gate-5", Observation.notYet(cause(one), Map.of())));
        tales.put("completed", one -> completed(one));
        tales.put("rolling back", one -> gateFive(one).rejects(People.MAX, "gate-5", cause(one)));
        tales.put(
                "waived",
                one -> phaseOne(one)
                        .later(9)
                        .failsAt("1A.1", Verdict.FAILED, cause(one))
                        .submit(new StepIntent(People.INES, "1A.1", StepIntent.Choice.SKIP, cause(one))));
        tales.put(
                "aborted", one -> phaseOne(one).acts("1A.1").submit(new ControlIntent.Abort(People.INES, cause(one))));
        tales.put("noted", one -> phaseOne(one).submit(new ControlIntent.Note(People.OLA, cause(one))));
        tales.put(
                "level declared",
                one -> phaseOne(one).submit(new LevelIntent.Declare(People.MAX, 2, "phones are down, " + cause(one))));
        tales.put(
                "level released",
                one -> phaseOne(one)
                        .submit(new LevelIntent.Declare(People.INES, 3, cause(one)))
                        .submit(new LevelIntent.Release(People.INES, cause(one))));
        tales.put(
                "over its time",
                one -> phaseOne(one)
                        .later(4000)
                        .event(
                                new RunEvent.Escalated("phase 1", List.of("incident-commander"), cause(one), Runs.TWO),
                                People.INES));
        Map<String, Runs> runs = new LinkedHashMap<>();
        tales.forEach((name, tale) -> runs.put(name, tale.apply(plan)));
        return runs;
    }

    public static Runs gateOne(Plan plan) {
        return Runs.started(plan).later(12).submit(done()).does("0.1").asks("gate-1");
    }

    public static Runs phaseOne(Plan plan) {
        return gateOne(plan).later(8).approves(People.INES, "gate-1").later(5);
    }

    public static Runs gateFive(Plan plan) {
        return phaseOne(plan)
                .later(6)
                .does("1A.1")
                .later(31)
                .does("1A.2")
                .later(40)
                .does("1B.1")
                .later(1)
                .asks("gate-5")
                .later(4);
    }

    public static Runs completed(Plan plan) {
        return gateFive(plan).approves(People.INES, "gate-5").later(3).approves(People.MAX, "gate-5");
    }

    private static StepIntent done() {
        return new StepIntent(People.OLA, "0.1", StepIntent.Choice.DONE, "");
    }

    /** As long and as strange as the plan's own names. */
    private static String cause(Plan plan) {
        return plan.title() + " <!channel> & @here 3 of 5 endpoints say West";
    }
}

package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Cutovers as they can go, told with the small plan. Reasons are such as people write and no page may show. */
public final class PublicStories {

    static final String INTERNAL = "canary: lag on broker-7.internal in us-east-1, says U0INES";

    private final Plan plan;

    PublicStories(Plan plan) {
        this.plan = plan;
    }

    /** The page's level after each. */
    public static Map<String, Supplier<Runs>> byLevel() {
        PublicStories stories = new PublicStories(Plans.small());
        return new TreeMap<>(Map.of(
                "0-over", stories::completed,
                "1-running", stories::running,
                "2-back", stories::goingBack,
                "3-stuck", stories::stuckOnTheWayBack));
    }

    Runs preparing() {
        return Runs.prepared(plan).green();
    }

    Runs running() {
        return Runs.started(plan)
                .later(20)
                .does("0.1")
                .asks("gate-1")
                .approves(People.INES, "gate-1")
                .later(45)
                .does("1A.1");
    }

    Runs held() {
        return running()
                .later(5)
                .submit(new ControlIntent.Hold(People.OLA, INTERNAL))
                .later(30);
    }

    Runs completed() {
        return running()
                .later(30)
                .does("1A.2")
                .does("1B.1")
                .asks("gate-5")
                .later(20)
                .approves(People.INES, "gate-5")
                .approves(People.MAX, "gate-5");
    }

    Runs failedStep() {
        return running().later(60).failsAt("1A.2", Verdict.FAILED, INTERNAL);
    }

    Runs goingBack() {
        return failedStep()
                .later(40)
                .submit(new ControlIntent.RollBack(People.INES, Optional.of("R1"), INTERNAL))
                .advance();
    }

    Runs stuckOnTheWayBack() {
        return goingBack().later(90).failsAt("R1.1", Verdict.UNKNOWN, INTERNAL);
    }

    Runs freedOnTheWayBack() {
        return stuckOnTheWayBack()
                .later(60)
                .submit(new com.nxop.cutover.orchestration.run.StepIntent(
                        People.INES, "R1.1", com.nxop.cutover.orchestration.run.StepIntent.Choice.RETRY, ""))
                .advance();
    }

    Runs restored() {
        return freedOnTheWayBack().later(30).does("R1.1").later(30).does("R1.2");
    }

    /** Declared, lifted, declared worse, lifted again; then to the end. */
    Runs declared() {
        return raised(running(), 2)
                .submit(new LevelIntent.Release(People.INES, INTERNAL))
                .later(5)
                .submit(new LevelIntent.Declare(People.MAX, 3, INTERNAL))
                .later(5)
                .submit(new LevelIntent.Declare(People.MAX, 2, INTERNAL))
                .does("1A.2")
                .does("1B.1")
                .asks("gate-5")
                .approves(People.INES, "gate-5")
                .approves(People.MAX, "gate-5");
    }

    /** What was declared stands, or is overtaken, while the run turns back. */
    Runs declaredOnTheWayBack(int level) {
        Runs back = raised(running(), level)
                .failsAt("1A.2", Verdict.FAILED, INTERNAL)
                .submit(new ControlIntent.Hold(People.OLA, INTERNAL))
                .submit(new ControlIntent.RollBack(People.INES, Optional.of("R1"), INTERNAL))
                .advance()
                .later(90)
                .failsAt("R1.1", Verdict.UNKNOWN, INTERNAL)
                .submit(new LevelIntent.Release(People.INES, INTERNAL))
                .submit(new com.nxop.cutover.orchestration.run.StepIntent(
                        People.INES, "R1.1", com.nxop.cutover.orchestration.run.StepIntent.Choice.RETRY, ""))
                .advance();
        return raised(back, 3)
                .submit(new LevelIntent.Release(People.INES, INTERNAL))
                .later(30)
                .does("R1.1")
                .does("R1.2");
    }

    static Runs raised(Runs runs, int level) {
        return runs.later(5)
                .submit(new LevelIntent.Declare(People.INES, level, INTERNAL))
                .later(5);
    }

    Runs calledOff() {
        return Runs.started(plan).later(5).submit(new ControlIntent.Abort(People.INES, INTERNAL));
    }

    Runs stoppedHalfway() {
        return running().later(5).submit(new ControlIntent.Abort(People.INES, INTERNAL));
    }

    Map<String, Runs> all() {
        Map<String, Runs> all = new TreeMap<>();
        all.put("preparing", preparing());
        all.put("held", held());
        all.put("declared", declared());
        all.put("declared, then back, 2", declaredOnTheWayBack(2));
        all.put("declared, then back, 3", declaredOnTheWayBack(3));
        all.put("completed", completed());
        all.put("restored", restored());
        all.put("called off", calledOff());
        all.put("stopped halfway", stoppedHalfway());
        all.put("stuck on the way back", stuckOnTheWayBack());
        return all;
    }
}

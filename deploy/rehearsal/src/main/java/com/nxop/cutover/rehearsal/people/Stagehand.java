package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.rehearsal.people.Script.Cue;
import com.nxop.cutover.rehearsal.people.Script.StepLine;
import com.nxop.cutover.rehearsal.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Plays the world's part of a script while people in a room play theirs. What breaks on the way breaks when its time has
 * come. What the people of the script would mend outside is mended once those in the room have decided about it.
 */
public final class Stagehand {

    private final Script script;
    private final World world;
    private final Supplier<Cutover> cutover;
    private final Set<Object> played = new HashSet<>();

    /** Steps that were seen to have failed, and in which attempt. */
    private final Map<String, Integer> failed = new HashMap<>();

    public Stagehand(Script script, World world, Supplier<Cutover> cutover) {
        this.script = script;
        this.world = world;
        this.cutover = cutover;
    }

    /** Called again and again, always on the same thread. */
    public void beat() {
        cutover.get().open().filter(run -> run.state() != RunState.PENDING).ifPresent(this::beat);
    }

    private void beat(Run run) {
        script.cues().stream().filter(cue -> due(run, cue)).forEach(cue -> once(cue, cue.outside()));
        run.stuckSteps().forEach(step -> failed.putIfAbsent(step.id(), step.attempt()));
        failed.forEach((step, attempt) -> {
            if (decided(run, step, attempt)) {
                script.about(run, step).ifPresent(line -> once(line, () -> mend(line)));
            }
        });
    }

    /** A cue with a line is the people's, and what they do with it helps the way back that they choose. */
    private static boolean due(Run run, Cue cue) {
        return cue.line().isEmpty() ? cue.due(run) : run.standing().wayBack().isPresent();
    }

    private static boolean decided(Run run, String step, int attempt) {
        return Pending.open(run, step).isPresent()
                || !run.step(step).stuck()
                || run.step(step).attempt() != attempt
                || run.standing().wayBack().isPresent();
    }

    private void mend(StepLine line) {
        line.outside().run();
        line.then().ifPresent(then -> world.later(then.after(), then.outside()));
    }

    private void once(Object what, Runnable outside) {
        if (played.add(what)) {
            outside.run();
        }
    }
}

package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.rehearsal.people.Script.Cue;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Has the lines typed that nobody clicks: preparation, start, and what a scenario types on the way. */
public final class Director {

    /** How long the go/no-go may take to become green before the start is tried all the same. */
    private static final Duration PREPARATION = Duration.ofMinutes(3);

    private final ScriptedPeople people;
    private final Script script;
    private final World world;
    private final Supplier<Cutover> cutover;
    private Instant began = Instant.MIN;
    private boolean tried;
    private boolean gaveUp;
    private final Set<Cue> played = new HashSet<>();

    public Director(ScriptedPeople people, Script script, World world, Supplier<Cutover> cutover) {
        this.people = people;
        this.script = script;
        this.world = world;
        this.cutover = cutover;
    }

    /** Opens the preparation. */
    public void begin() {
        began = world.clock().instant();
        people.command("/cutover go-no-go");
    }

    /** Called again and again; types what its time has come for. */
    public void beat() {
        Optional<Run> open = cutover.get().open();
        if (open.isEmpty()) {
            return;
        }
        Run run = open.get();
        if (run.state() == RunState.PENDING) {
            prepare(run);
        } else {
            script.cues().stream().filter(cue -> cue.due(run)).forEach(this::play);
        }
    }

    private void play(Cue cue) {
        if (played.add(cue)) {
            cue.outside().run();
            if (!cue.line().isEmpty()) {
                people.command(cue.line());
            }
        }
    }

    private void prepare(Run run) {
        Instant now = world.clock().instant();
        boolean waited = Duration.between(began, now).compareTo(PREPARATION) > 0;
        if (!tried && (GoNoGo.of(run, now).go() || waited)) {
            tried = true;
            people.command("/cutover start");
        } else if (tried && !gaveUp && script.givesUpWhenRefused()) {
            gaveUp = true;
            people.command("/cutover abort not tonight, the bar is not met");
        }
    }
}

package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.status.page.Moment.Kind;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public moments of one run, told from its journal. Only the kind, the time and a count come out; no text of the
 * journal does. A preparation is not told at all.
 */
final class Chronicle {

    private final Plan plan;
    private final Set<String> stuck = new HashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private Optional<String> wayBack = Optional.empty();
    private Level declared = Level.NORMAL;
    private boolean changed;
    private int stage;

    Chronicle(Plan plan) {
        this.plan = plan;
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    boolean begun() {
        return !moments.isEmpty();
    }

    void tell(Recorded entry) {
        RunEvent event = entry.event();
        Instant at = entry.at();
        if (event instanceof RunEvent.Started) {
            add(at, Kind.BEGUN, Level.MAINTENANCE);
        } else if (!begun()) {
            return;
        } else if (event instanceof StepEvent step) {
            step(step, at);
        } else if (event instanceof RunEvent.Whole whole) {
            whole(whole, at);
        }
    }

    private void whole(RunEvent.Whole event, Instant at) {
        if (event instanceof RunEvent.Held) {
            add(at, Kind.PAUSED, level());
        } else if (event instanceof RunEvent.Resumed) {
            add(at, Kind.RESUMED, level());
        } else if (event instanceof RunEvent.TurnedBack back) {
            wayBack = Optional.of(back.procedure());
            add(at, Kind.RESTORING, Level.EXTENDED);
        } else if (event instanceof RunEvent.Ended ended) {
            end(ended.outcome(), at);
        } else if (event instanceof RunEvent.LevelSet set) {
            declared(set.level(), at);
        } else if (event instanceof RunEvent.LevelReleased) {
            declared(0, at);
        }
    }

    /** Told when it changes what the public sees. */
    private void declared(int number, Instant at) {
        Level before = shown(level());
        declared = Level.numbered(number);
        Level now = shown(level());
        if (now != before) {
            add(at, declared(now), now);
        }
    }

    private Kind declared(Level now) {
        if (now == Level.MAINTENANCE) {
            return Kind.EASED;
        }
        if (now == Level.EMERGENCY) {
            return Kind.UNAVAILABLE;
        }
        return now == level() ? Kind.RESTORING : Kind.LIMITED;
    }

    /** The worse of what the run makes of it and what was declared. */
    private Level shown(Level own) {
        return declared.number() > own.number() ? declared : own;
    }

    private void end(RunState outcome, Instant at) {
        switch (outcome) {
            case ROLLED_BACK -> add(at, Kind.RESTORED, Level.NORMAL);
            case FAILED -> add(at, Kind.FAILED, Level.EMERGENCY);
            case CANCELED -> stop(at);
            default -> add(at, Kind.COMPLETED, Level.NORMAL);
        }
    }

    private void stop(Instant at) {
        if (!changed) {
            add(at, Kind.STOPPED, Level.NORMAL);
            return;
        }
        add(at, Kind.STOPPED_HALFWAY, wayBack.isPresent() ? Level.EMERGENCY : Level.EXTENDED);
    }

    private void step(StepEvent event, Instant at) {
        if (event instanceof StepEvent.PhaseEnded && wayBack.isEmpty()) {
            stage++;
            add(at, Kind.STAGE, Level.MAINTENANCE);
        } else if (event instanceof StepEvent.PhaseLate) {
            delayed(at);
        } else if (event instanceof StepEvent.ActIntended acted) {
            changed |= undoable(acted.step());
        } else if (event instanceof StepEvent.StepSettled settled) {
            settled(settled, at);
        } else if (event instanceof StepEvent.StepStarted started) {
            freed(started.step(), at);
        } else if (event instanceof StepEvent.StepSkipped skipped) {
            freed(skipped.step(), at);
        }
    }

    private void settled(StepEvent.StepSettled settled, Instant at) {
        if (settled.verdict() == Verdict.DONE) {
            freed(settled.step(), at);
            return;
        }
        boolean news = stuckNow().isEmpty();
        stuck.add(settled.step());
        if (wayBack.isEmpty()) {
            delayed(at);
        } else if (news && !stuckNow().isEmpty()) {
            add(at, Kind.EMERGENCY, Level.EMERGENCY);
        }
    }

    private void freed(String step, Instant at) {
        boolean emergency = wayBack.isPresent() && !stuckNow().isEmpty();
        stuck.remove(step);
        if (emergency && stuckNow().isEmpty()) {
            add(at, Kind.RESTORING, Level.EXTENDED);
        }
    }

    /** Said once until something else is. */
    private void delayed(Instant at) {
        if (moments.get(moments.size() - 1).kind() != Kind.DELAYED) {
            add(at, Kind.DELAYED, level());
        }
    }

    private Level level() {
        if (wayBack.isEmpty()) {
            return Level.MAINTENANCE;
        }
        return stuckNow().isEmpty() ? Level.EXTENDED : Level.EMERGENCY;
    }

    /** Stuck steps of the way back that is being walked. */
    private List<String> stuckNow() {
        return wayBack.flatMap(plan::rollback)
                .map(way -> way.steps().stream()
                        .map(Step::id)
                        .filter(stuck::contains)
                        .toList())
                .orElse(List.of());
    }

    private boolean undoable(String step) {
        return plan.phases().stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(one -> one.id().equals(step))
                .anyMatch(one -> one.undo() instanceof com.nxop.cutover.orchestration.plan.Undo.By);
    }

    private void add(Instant at, Kind kind, Level level) {
        Level told = kind.last() ? level : shown(level);
        moments.add(new Moment(at, kind, told, stage, plan.phases().size()));
    }
}

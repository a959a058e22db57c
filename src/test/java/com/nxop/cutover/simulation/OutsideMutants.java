package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.ActionType.Kind;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Bugs in how the outside is looked at and asked. */
final class OutsideMutants {

    private static final Duration QUEUED = Duration.ofSeconds(60);

    private OutsideMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.add(action("a look makes the change", (stage, action) -> new Bent(action) {
            @Override
            public Observation observe(StepContext step) {
                if (changes()) {
                    action.act(step);
                }
                return action.observe(step);
            }
        }));
        all.add(action("a lost answer is asked for again", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                ActResult first = action.act(step);
                return first.answer() == ActResult.Answer.UNKNOWN ? action.act(step) : first;
            }
        }));
        all.add(action("every request is sent twice to be sure", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                action.act(step);
                return action.act(step);
            }
        }));
        all.add(action("the routing controls are set one after the other", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                if (type().uses().equals("arc.routing")) {
                    stage.world.routes(false, false);
                }
                return action.act(step);
            }
        }));
        all.add(action("data may be lost whenever that is quicker", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                return action.act(lossy(step));
            }
        }));
        all.add(action("the way back is a failover", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                boolean emergency = stage.run().mode() == Mode.EMERGENCY;
                return action.act(emergency ? lossy(step) : step);
            }
        }));
        all.add(action("what was put in a queue leaves after the end", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                stage.time.in(QUEUED, () -> {
                    if (stage.run().ended()) {
                        action.act(step);
                    }
                });
                return ActResult.unknown("queued", "");
            }
        }));
        all.add(seeing("what cannot be seen looks green", Observation.State.UNKNOWN));
        all.add(seeing("what is not yet so looks green", Observation.State.NOT_YET));
        all.add(seeing("what is under way looks green", Observation.State.UNDER_WAY));
        all.add(action("a bug in a look counts as green", (stage, action) -> new Bent(action) {
            @Override
            public Observation observe(StepContext step) {
                try {
                    return action.observe(step);
                } catch (IllegalStateException bug) {
                    return Observation.met("surely", Map.of());
                }
            }
        }));
        all.add(action("nothing is looked at before the act", (stage, action) -> new Bent(action) {
            @Override
            public Observation observe(StepContext step) {
                boolean fresh = changes()
                        && stage.run().step(step.subject()).intendedAt().isEmpty();
                return fresh ? Observation.notYet("not asked", Map.of()) : action.observe(step);
            }
        }));
        all.add(action("an old look is taken for a new one", (stage, action) -> new Bent(action) {
            private final Map<String, Observation> green = new HashMap<>();

            @Override
            public Observation observe(StepContext step) {
                if (green.containsKey(step.subject())) {
                    return green.get(step.subject());
                }
                Observation seen = action.observe(step);
                if (seen.met()) {
                    green.put(step.subject(), seen);
                }
                return seen;
            }
        }));
        all.add(action("a request is called done and never sent", (stage, action) -> new Bent(action) {
            @Override
            public ActResult act(StepContext step) {
                return type().uses().equals("flag.set") ? ActResult.done("set", "") : action.act(step);
            }
        }));
        return all;
    }

    private static Mutant seeing(String name, Observation.State state) {
        return action(name, (stage, action) -> new Bent(action) {
            @Override
            public Observation observe(StepContext step) {
                Observation seen = action.observe(step);
                return seen.state() == state ? Observation.met(seen.summary(), Map.of()) : seen;
            }
        });
    }

    private static Mutant action(String name, BiFunction<Stage, Action, Action> bend) {
        return new Mutant(name, () -> new Wiring() {
            @Override
            List<Action> actions(Stage stage, List<Action> actions) {
                return actions.stream().map(one -> bend.apply(stage, one)).toList();
            }
        });
    }

    private static StepContext lossy(StepContext step) {
        Map<String, String> facts = new HashMap<>(step.facts());
        facts.put("approved-loss", "some");
        return new StepContext(
                step.run(),
                step.subject(),
                step.attempt(),
                Mode.EMERGENCY,
                step.with(),
                step.receipt(),
                step.since(),
                step.now(),
                facts);
    }

    /** An action that passes everything on; a bug overrides one verb. */
    private static class Bent implements Action {

        private final Action action;

        private Bent(Action action) {
            this.action = action;
        }

        boolean changes() {
            return type().kind() == Kind.CONVERGE || type().kind() == Kind.ONE_SHOT;
        }

        @Override
        public ActionType type() {
            return action.type();
        }

        @Override
        public java.time.Duration patience() {
            return action.patience();
        }

        @Override
        public Observation observe(StepContext step) {
            return action.observe(step);
        }

        @Override
        public ActResult act(StepContext step) {
            return action.act(step);
        }
    }
}

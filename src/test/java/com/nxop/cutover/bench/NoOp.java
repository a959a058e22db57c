package com.nxop.cutover.bench;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.Map;

/** Looks and finds nothing done, does nothing, and says that it is done. */
record NoOp(Tape tape) implements Action {

    @Override
    public ActionType type() {
        return Catalogue.find(BenchPlans.USES).orElseThrow();
    }

    @Override
    public Observation observe(StepContext context) {
        tape.look(name(context));
        return Observation.notYet("not done", Map.of());
    }

    @Override
    public ActResult act(StepContext context) {
        tape.act(name(context));
        return ActResult.done("done", "");
    }

    private static String name(StepContext context) {
        return context.run() + "/" + context.subject();
    }
}

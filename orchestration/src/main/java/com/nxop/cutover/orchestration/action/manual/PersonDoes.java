package com.nxop.cutover.orchestration.action.manual;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.StepContext;
import java.util.Map;

/** A step without a machine behind it. Waiting for the person's word is the engine's part. */
public final class PersonDoes implements Action {

    @Override
    public ActionType type() {
        return Catalogue.MANUAL;
    }

    @Override
    public Observation observe(StepContext context) {
        return Observation.met("Nothing to measure: the person who does it says when it is done", Map.of());
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.done("Nothing to send: a person does this step", "");
    }
}

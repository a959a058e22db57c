package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Flow;
import com.nxop.cutover.orchestration.plan.PartialSuccess;
import com.nxop.cutover.orchestration.plan.PartialSuccess.Case;
import com.nxop.cutover.orchestration.plan.PartialSuccess.Rule;

/** Reads the flows, and what is to be done when only a part has worked. */
record PartialReader(Places places, Report report) {

    private static final int HALF = 50;

    PartialSuccess read(Fields plan) {
        return new PartialSuccess(
                plan.many("flows").stream().map(this::flow).toList(),
                plan.many("partialSuccess").stream().map(this::partial).toList());
    }

    private Flow flow(Fields fields) {
        String id = fields.text("id");
        places.put("flow", id, fields);
        return new Flow(
                id,
                fields.text("name"),
                fields.texts("needs"),
                fields.find("listener"),
                fields.choice("weight", Flow.Weight.ORDINARY));
    }

    private Case partial(Fields fields) {
        String id = fields.text("id");
        places.put("case", id, fields);
        fields.texts("steps").forEach(step -> step(id, step, fields));
        return new Case(
                id,
                fields.text("text"),
                fields.texts("steps"),
                fields.choice("rule", Rule.ALWAYS),
                fields.find("needs"),
                fields.count("above", HALF),
                fields.findSpan("fix"));
    }

    private void step(String id, String step, Fields fields) {
        if (!places.knows("step", step)) {
            report.error(
                    fields.node(),
                    "case '" + id + "' names step '" + step + "', which does not exist",
                    Nearest.hint(step, places.ids("step")));
        }
        // One question must have one answer.
        places.put("step of a case", step, fields);
    }
}

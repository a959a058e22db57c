package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.util.List;
import java.util.Optional;

/** Reads steps. */
record StepReader(Places places, Report report) {

    List<Step> steps(Fields path) {
        return path.many("steps").stream().map(this::step).toList();
    }

    private Step step(Fields fields) {
        String id = fields.text("id");
        places.put("step", id, fields);
        return new Step(
                id,
                fields.text("name"),
                fields.text("uses"),
                new ActionReader(report).with(fields, "step '" + id + "'"),
                fields.text("success"),
                fields.span("timeout"),
                fields.span("estimate"),
                undo(fields),
                raci(fields),
                procedure(fields),
                fields.text("emergency"),
                confirm(fields));
    }

    private static Undo undo(Fields fields) {
        return fields.one("undo")
                .<Undo>map(why -> new Undo.Never(why.text("never")))
                .orElseGet(() -> new Undo.By(fields.text("undo")));
    }

    private static Raci raci(Fields fields) {
        return fields.one("raci")
                .map(raci -> new Raci(
                        raci.texts("responsible"),
                        raci.texts("accountable"),
                        raci.texts("consulted"),
                        raci.texts("informed")))
                .orElseGet(() -> new Raci(List.of(), List.of(), List.of(), List.of()));
    }

    /** A block of text is as good as a list: one line each. */
    private static List<String> procedure(Fields fields) {
        return fields.texts("procedure").stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Optional<Step.Confirm> confirm(Fields fields) {
        return fields.one("confirm").map(one -> new Step.Confirm(one.text("role"), one.text("question")));
    }
}

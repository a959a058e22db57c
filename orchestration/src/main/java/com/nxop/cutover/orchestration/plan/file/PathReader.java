package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Path.Order;
import com.nxop.cutover.orchestration.plan.Phase;
import java.util.List;

/** Reads phases and paths. */
record PathReader(StepReader steps, Places places) {

    List<Phase> phases(Fields plan) {
        return plan.many("phases").stream().map(this::phase).toList();
    }

    Path path(Fields fields) {
        String id = fields.text("id");
        places.put("path", id, fields);
        return new Path(
                id,
                fields.text("name"),
                fields.text("lead"),
                fields.choice("order", Order.SEQUENCE),
                fields.texts("after"),
                steps.steps(fields));
    }

    private Phase phase(Fields fields) {
        String id = fields.text("id");
        places.put("phase", id, fields);
        List<Path> paths = fields.many("paths").stream().map(this::path).toList();
        return new Phase(id, fields.text("name"), fields.span("timeout"), paths);
    }
}

package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.plan.Watching;
import java.util.List;
import java.util.Optional;

/** Reads what is looked at beside the steps. */
record WatchReader(Places places, Report report) {

    private static final int TWICE = 2;

    Watching all(Fields plan) {
        return new Watching(
                plan.many("returnEvidence").stream().map(this::watch).toList(),
                plan.many("guards").stream().map(this::guard).toList());
    }

    private Watch watch(Fields fields) {
        String id = fields.text("id");
        places.put("watch", id, fields);
        return new Watch(
                id,
                fields.text("text"),
                fields.text("uses"),
                new ActionReader(report).with(fields, "watch '" + id + "'"));
    }

    private Guard guard(Fields fields) {
        List<String> tell = fields.texts("tell");
        known("role", tell, fields.text("id"), fields);
        Optional<String> after = fields.find("after");
        Optional<String> until = fields.find("until");
        known("step", after.stream().toList(), fields.text("id"), fields);
        known("step", until.stream().toList(), fields.text("id"), fields);
        return new Guard(
                watch(fields),
                Math.max(1, fields.count("readings", TWICE)),
                fields.choice("response", Guard.Response.ESCALATE),
                tell,
                after,
                until);
    }

    private void known(String kind, List<String> ids, String guard, Fields fields) {
        for (String id : ids) {
            if (!places.knows(kind, id)) {
                report.error(
                        fields.node(),
                        "guard '" + guard + "' names the " + kind + " '" + id + "', which does not exist",
                        Nearest.hint(id, places.ids(kind)));
            }
        }
    }
}

package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Watch;
import com.nxop.cutover.orchestration.plan.Watching;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Watch limit = watch(fields);
        return new Guard(
                limit,
                Math.max(1, fields.count("readings", TWICE)),
                fields.choice("response", Guard.Response.ESCALATE),
                tell,
                after,
                until,
                resume(fields, limit));
    }

    /** The same look by other limits. */
    private Optional<Watch> resume(Fields fields, Watch limit) {
        Map<String, Object> other = fields.free("resume");
        if (other.isEmpty()) {
            return Optional.empty();
        }
        for (String key : other.keySet()) {
            if (!limit.with().containsKey(key)) {
                report.error(
                        fields.at("resume"),
                        "guard '" + limit.id() + "' resumes by '" + key + "', which its limit does not set",
                        Nearest.hint(key, List.copyOf(limit.with().keySet())));
            }
        }
        if (fields.choice("response", Guard.Response.ESCALATE) != Guard.Response.PAUSE) {
            report.error(
                    fields.at("resume"),
                    "guard '" + limit.id() + "' has a resume and does not pause",
                    "write response: pause, or remove resume");
        }
        Map<String, Object> with = new HashMap<>(limit.with());
        with.putAll(other);
        return Optional.of(new Watch(limit.id() + "-resume", limit.text() + ", to go on", limit.uses(), with));
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

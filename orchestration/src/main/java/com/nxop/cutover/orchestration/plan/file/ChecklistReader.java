package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.plan.Undo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is checked after a rollback. An item becomes a step that only looks: by an action type, by the look of an
 * earlier step, or by a person.
 *
 * @param known the steps an item may name, those of this and of the earlier ways back
 */
record ChecklistReader(Places places, Report report, List<Step> known) {

    private static final Duration MACHINE = Duration.ofMinutes(5);
    private static final Duration PERSON = Duration.ofMinutes(30);
    private static final Duration QUICK = Duration.ofSeconds(5);

    List<Step> items(Fields rollback) {
        return rollback.many("checklist").stream().map(this::item).toList();
    }

    private Step item(Fields fields) {
        String id = fields.text("id");
        places.put("step", id, fields);
        Optional<Step.Confirm> confirm =
                fields.one("confirm").map(one -> new Step.Confirm(one.text("role"), one.text("question")));
        Look look = look(fields, id, confirm.isPresent());
        String role = confirm.map(Step.Confirm::role).orElse("operations");
        return new Step(
                id,
                fields.text("text"),
                look.uses(),
                look.with(),
                fields.text("text"),
                confirm.isPresent() ? PERSON : MACHINE,
                QUICK,
                new Undo.Never("it only looks"),
                new Raci(List.of(role), List.of("incident-commander"), List.of(), List.of()),
                List.of(confirm.map(Step.Confirm::question).orElseGet(() -> fields.text("text"))),
                "The same.",
                confirm);
    }

    private record Look(String uses, Map<String, Object> with) {}

    private Look look(Fields fields, String id, boolean confirmed) {
        Optional<String> check = fields.find("check");
        if (check.isPresent()) {
            return borrowed(fields, id, check.get());
        }
        Optional<String> uses = fields.find("uses");
        if (uses.isPresent()) {
            return new Look(uses.get(), new ActionReader(report).with(fields, "item '" + id + "'"));
        }
        if (!confirmed) {
            report.error(
                    fields.node(),
                    "item '" + id + "' is neither looked at nor confirmed",
                    "add 'check: R1.1', 'uses' and 'with', or 'confirm: {role: ..., question: ...}'");
        }
        return new Look("manual", Map.of());
    }

    private Look borrowed(Fields fields, String id, String check) {
        Optional<Step> step =
                known.stream().filter(one -> one.id().equals(check)).findFirst();
        if (step.isEmpty()) {
            report.error(
                    fields.at("check"),
                    "item '" + id + "' checks step '" + check + "', which is in no way back above it",
                    Nearest.hint(check, known.stream().map(Step::id).toList()));
        }
        return step.map(one -> new Look(one.uses(), one.with())).orElseGet(() -> new Look("manual", Map.of()));
    }
}

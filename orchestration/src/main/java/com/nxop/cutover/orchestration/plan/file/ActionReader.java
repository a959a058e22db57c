package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.ActionType.Need;
import com.nxop.cutover.orchestration.action.ActionType.Setting;
import com.nxop.cutover.orchestration.action.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code uses} and {@code with}, and holds them against the catalogue of action types. */
record ActionReader(Report report) {

    private static final Set<String> SPANS = Set.of("maxAge", "wait", "length");
    private static final Set<String> NUMBERS =
            Set.of("atLeast", "atMost", "above", "below", "maxLag", "probes", "port", "enable", "disable");

    /** @param where for messages, for example {@code step '1A.1'} */
    Map<String, Object> with(Fields fields, String where) {
        Map<String, Object> with = fields.free("with");
        fields.find("uses")
                .ifPresent(uses -> Catalogue.find(uses)
                        .ifPresentOrElse(type -> check(type, fields, with, where), () -> unknown(uses, fields, where)));
        return with;
    }

    private void unknown(String uses, Fields fields, String where) {
        List<String> known = Catalogue.all().stream().map(ActionType::uses).toList();
        report.error(
                fields.at("uses"), where + " uses '" + uses + "', which is no action type", Nearest.hint(uses, known));
    }

    private void check(ActionType type, Fields fields, Map<String, Object> with, String where) {
        List<String> known = type.settings().stream().map(Setting::name).toList();
        for (String key : with.keySet()) {
            if (!known.contains(key)) {
                report.error(
                        key(fields, key),
                        "'" + type.uses() + "' in " + where + " takes no '" + key + "'",
                        known.isEmpty() ? "remove it" : Nearest.hint(key, known));
            }
        }
        type.settings().forEach(setting -> check(type, setting, with, new Spot(fields, where)));
        with.forEach((key, value) -> checkValue(key, String.valueOf(value), value(fields, key)));
    }

    private void check(ActionType type, Setting setting, Map<String, Object> with, Spot spot) {
        boolean blank = String.valueOf(with.getOrDefault(setting.name(), "")).isBlank();
        if (setting.need() == Need.REQUIRED && blank) {
            String example = setting.name().equals("zone") ? "zone: UTC" : setting.name() + ": ...";
            report.error(
                    written(spot.fields(), setting.name()).orElse(spot.fields().at("with")),
                    "'" + type.uses() + "' in " + spot.where() + " has no '" + setting.name() + "'",
                    "add '" + example + "' under with (" + setting.describes() + ")");
        }
    }

    private record Spot(Fields fields, String where) {}

    private void checkValue(String key, String value, Node at) {
        if (SPANS.contains(key) && Shape.duration(value).isEmpty()) {
            report.error(
                    at, "'" + key + "' is '" + value + "', which is not a duration", "write it like 30s, 2m or 24h");
        }
        if (NUMBERS.contains(key) && !value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            report.error(at, "'" + key + "' is '" + value + "', which is not a number", "write a number");
        }
        if (key.equals("zone") && Shape.zone(value).isEmpty()) {
            report.error(at, "'zone' is '" + value + "', which is no time zone", "write UTC, or America/Chicago");
        }
    }

    private static Optional<Node> written(Fields fields, String key) {
        return fields.at("with") instanceof MappingNode with
                        && Nodes.value(fields.node(), "with").isPresent()
                ? Nodes.value(with, key)
                : Optional.empty();
    }

    private static Node value(Fields fields, String key) {
        return written(fields, key).orElse(fields.node());
    }

    private static Node key(Fields fields, String key) {
        return fields.one("with")
                .flatMap(with -> Nodes.tuple(with.node(), key))
                .map(tuple -> tuple.getKeyNode())
                .orElse(fields.node());
    }
}

package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.plan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the ways back. One may include an earlier one as a whole, so that nothing is written twice. */
final class RollbackReader {

    private final PathReader paths;
    private final Places places;
    private final Report report;
    private final Map<String, Procedure> earlier = new LinkedHashMap<>();

    RollbackReader(PathReader paths, Places places, Report report) {
        this.paths = paths;
        this.places = places;
        this.report = report;
    }

    List<Procedure> all(Fields plan) {
        List<Procedure> all = new ArrayList<>();
        for (Fields fields : plan.many("rollbacks")) {
            String id = fields.text("id");
            places.put("rollback", id, fields);
            List<Path> own = expanded(fields);
            List<Step> known = Stream.concat(
                            earlier.values().stream().flatMap(way -> way.paths().stream()), own.stream())
                    .flatMap(path -> path.steps().stream())
                    .toList();
            Procedure way = new Procedure(
                    id,
                    fields.text("name"),
                    fields.text("when"),
                    fields.span("rto"),
                    own,
                    new ChecklistReader(places, report, known).items(fields));
            earlier.putIfAbsent(id, way);
            all.add(way);
        }
        return all;
    }

    /** Whoever waits for the including path waits for the last of the included ones. */
    private List<Path> expanded(Fields rollback) {
        List<Path> result = new ArrayList<>();
        Map<String, List<String>> ends = new LinkedHashMap<>();
        for (Fields fields : rollback.many("paths")) {
            Path path = paths.path(fields);
            Optional<String> include = fields.find("include");
            if (include.isEmpty() && path.steps().isEmpty()) {
                report.error(fields.node(), "path '" + path.id() + "' has no steps", "add 'steps:' or 'include: R2'");
            }
            if (include.isPresent()) {
                List<Path> included = included(include.get(), path, fields.at("include"));
                ends.put(path.id(), ends(included));
                result.addAll(included);
            } else {
                result.add(path);
            }
        }
        return result.stream().map(path -> waitingFor(path, ends)).toList();
    }

    private List<Path> included(String id, Path path, Node at) {
        Procedure way = earlier.get(id);
        if (way == null) {
            report.error(
                    at,
                    "path '" + path.id() + "' includes '" + id + "', which is no rollback above it",
                    Nearest.hint(id, earlier.keySet()));
            return List.of();
        }
        return way.paths().stream()
                .map(one -> one.after().isEmpty() ? after(one, path.after()) : one)
                .toList();
    }

    private static List<String> ends(List<Path> paths) {
        return paths.stream()
                .map(Path::id)
                .filter(id -> paths.stream().noneMatch(one -> one.after().contains(id)))
                .toList();
    }

    private static Path waitingFor(Path path, Map<String, List<String>> ends) {
        List<String> after = path.after().stream()
                .flatMap(id -> ends.getOrDefault(id, List.of(id)).stream())
                .toList();
        return after(path, after);
    }

    private static Path after(Path path, List<String> after) {
        return new Path(path.id(), path.name(), path.lead(), path.order(), after, path.steps());
    }
}

package com.nxop.cutover.orchestration.plan.file;

import com.nxop.cutover.orchestration.plan.file.Problem.Severity;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, each thing once. */
final class Report {

    /** Nobody reads more; a hostile file must not fill the memory. */
    private static final int MOST = 500;

    private final String file;
    private final Set<Problem> problems = new LinkedHashSet<>();

    Report(String file) {
        this.file = file;
    }

    void error(Node at, String what, String remedy) {
        add(at.getStartMark(), what, remedy, Severity.ERROR);
    }

    void error(Optional<Mark> at, String what, String remedy) {
        add(at, what, remedy, Severity.ERROR);
    }

    void warn(Node at, String what, String remedy) {
        add(at.getStartMark(), what, remedy, Severity.WARNING);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    }

    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }

    private void add(Optional<Mark> at, String what, String remedy, Severity severity) {
        if (problems.size() < MOST) {
            int line = at.map(Mark::getLine).orElse(0) + 1;
            int column = at.map(Mark::getColumn).orElse(0) + 1;
            problems.add(new Problem(file, line, column, oneLine(what), oneLine(remedy), severity));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}

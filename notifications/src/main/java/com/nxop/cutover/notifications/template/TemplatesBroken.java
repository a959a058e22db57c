package com.nxop.cutover.notifications.template;

import java.util.List;
import java.util.stream.Collectors;

/** The program must not start with these message files. */
public final class TemplatesBroken extends RuntimeException {

    private final transient List<TemplateProblem> problems;

    public TemplatesBroken(List<TemplateProblem> problems) {
        super(problems.stream().map(TemplateProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<TemplateProblem> problems() {
        return problems;
    }
}

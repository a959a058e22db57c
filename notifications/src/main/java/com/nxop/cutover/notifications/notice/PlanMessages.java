package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.template.TemplateProblem;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.notifications.template.TemplatesBroken;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Whether everything the plan wants to say can be said. */
public final class PlanMessages {

    private static final String LIST = "messages.yaml";

    private PlanMessages() {}

    /** @throws TemplatesBroken naming every notice whose message is missing */
    public static void check(Plan plan, Templates templates) {
        List<TemplateProblem> problems = new ArrayList<>();
        for (Notice notice : plan.communications().notices()) {
            if (Crier.pageOnly(notice)) {
                continue;
            }
            for (String file : Mailing.missing(notice, templates)) {
                String what = "notice '" + notice.id() + "' of the plan needs " + file + ", which does not exist";
                problems.add(new TemplateProblem(LIST, 1, what, "write it and list it, or change the notice"));
            }
        }
        if (!problems.isEmpty()) {
            throw new TemplatesBroken(problems);
        }
    }
}

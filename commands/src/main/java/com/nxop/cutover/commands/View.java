package com.nxop.cutover.commands;

import com.nxop.cutover.commands.words.CommandWord;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Roster;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;
import java.util.Optional;

/** Something that can be looked at, with all it takes to draw it but the time. */
public sealed interface View {

    /** @param topic empty: everything */
    record Help(Optional<CommandWord> topic, List<CommandWord> words) implements View {}

    record PlanView(Plan plan) implements View {}

    /** @param problems one a line; empty when the plan is fine */
    record Lint(String plan, List<String> problems) implements View {}

    record Readiness(Run run) implements View {}

    record GoNoGoList(Run run) implements View {}

    record Status(Run run) implements View {}

    record Brief(Run run) implements View {}

    /**
     * Who holds which role.
     *
     * @param run empty: nobody has been assigned yet, these are the people of the groups
     * @param remark what is doubtful about the list; may be empty
     */
    record Who(Plan plan, Optional<Run> run, Roster roster, String remark) implements View {}

    record Raci(Plan plan) implements View {}

    /** @param steps those asked for */
    record Runbook(Plan plan, Optional<Run> run, List<Step> steps) implements View {}

    record Times(Plan plan, Optional<Run> run) implements View {}

    /** @param lines what is to be said about it */
    record Notify(Page page, List<String> lines) implements View {

        /** A side of the communication schedule. */
        public enum Page {
            SCHEDULE("Who is told what"),
            TEST("Every message, with sample facts"),
            STUCK("What has not left yet"),
            ACKNOWLEDGEMENTS("Who has said that they know");

            private final String title;

            Page(String title) {
                this.title = title;
            }

            public String title() {
                return title;
            }
        }
    }

    /** @param chain whether the journal is whole, in words */
    record Audit(Run run, List<Recorded> entries, String chain) implements View {}

    /** @param chain whether the journal is whole, with the hash of its end */
    record Report(Run run, String chain) implements View {}
}

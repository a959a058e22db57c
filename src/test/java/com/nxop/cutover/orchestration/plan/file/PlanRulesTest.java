package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules between the parts of a plan. */
class PlanRulesTest {

    @Test
    void anUndoMustNameAStepOfAWayBack() {
        SmallPlan.with("undo: R1.1", "undo: R1.2").hasError("R1.2", "which does not exist", "did you mean 'R1.1'?");
        SmallPlan.with("undo: R1.1", "undo: A.1")
                .hasError("A.1\n            raci", "takes nothing back", "{never: why}");
    }

    @Test
    void aGateWithoutApproversCanBeApprovedByNobody() {
        SmallPlan.with("approvers: [boss]", "approvers: []").hasError("[]", "approved by nobody", "add the role");
    }

    @Test
    void aGateWhoseApproverMayBeNobodyIsAnError() {
        SmallPlan.with("approvers: [boss]", "approvers: [helper]")
                .hasError("helper]", "'helper' is optional and has no Slack group", "give the role a 'group'");
    }

    @Test
    void aGateNamingAnUnknownRoleIsAnError() {
        SmallPlan.with("approvers: [boss]", "approvers: [bos]").hasError("bos]", "role 'bos'", "did you mean 'boss'?");
    }

    @Test
    void aGateCannotNeedMorePeopleThanItAsks() {
        SmallPlan.with("persons: 1", "persons: 2").hasError("2\n    clock", "needs 2 people but asks only 1", "to 1");
    }

    @Test
    void aClockNeedsAnExpiry() {
        SmallPlan.with("    onExpiry: {escalateTo: [boss], decideWithin: 2m, otherwise: rollback}\n", "")
                .hasError("5m\n    evidence:", "does not say what its expiry leads to", "add 'onExpiry:");
    }

    @Test
    void evidenceMustNameSteps() {
        SmallPlan.with("evidence: [A.1]", "evidence: [A.7]").hasError("A.7", "step 'A.7'", "did you mean");
    }

    @Test
    void aGateMustComeAfterSomethingAndOpenSomethingLater() {
        SmallPlan.with("opens: success", "opens: \"4\"").hasErrorAmong("which is no phase", "or success");
        SmallPlan.with("opens: success", "opens: \"1\"").hasErrorAmong("does not come after it", "a later phase");
        SmallPlan.with("after: \"1\"", "after: \"7\"").hasErrorAmong("no phase and no path", "known: 1, A, B");
    }

    @Test
    void aPathThatNothingJoinsIsAnError() {
        SmallPlan.with("after: \"1\"", "after: A")
                .hasError("B\n        name: Flag", "nothing waits for the end of path 'B'", "put a gate after it");
    }

    @Test
    void aPathCannotWaitForAnUnknownOne() {
        SmallPlan.with("        name: Flag\n", "        name: Flag\n        after: [X]\n")
                .hasError("X]", "waits for 'X'", "known: A, B");
    }

    @Test
    void aCircleOfPathsIsAnError() {
        PlanReading reading = SmallPlan.with("        name: Flag\n", "        name: Flag\n        after: [B]\n")
                .read();
        assertThat(reading.errors()).hasSize(1);
        assertThat(reading.errors().get(0).what()).isEqualTo("path 'B' waits for itself in a circle");
    }

    @Test
    void stepsLongerThanTheirPhaseAreAWarning() {
        SmallPlan.with("timeout: 2m", "timeout: 6m")
                .hasWarning("A\n        name: Names", "add up to 6 m 0 s, more than the 5 m 0 s", "shorten them");
        SmallPlan.with("estimate: 30s", "estimate: 3m").hasWarning("3m", "longer than its timeout", "estimate");
    }

    @Test
    void twoChangesOfOneThingAtOnceAreAnError() {
        String look = """
                uses: dns.points
                with:
                  name: ${dns.name}
                  to: west.example.com
                  resolvers: ${dns.resolvers}
                """;
        String change = """
                uses: flag.set
                with: {uri: "env:WEST", database: nxop, collection: fxip, id: active, value: us-east-1}
                """;
        SmallPlan.with(look.indent(12), change.indent(12))
                .hasErrorAmong("steps 'A.1' and 'B.1' run at once and both change", "'after'");
    }

    @Test
    void aWayBackIncludesOnlyAnEarlierOne() {
        String before = """
                rollbacks:
                  - id: R0
                    name: All
                    when: Always
                    rto: 5m
                    paths:
                      - {id: R0.1, name: All, lead: boss, include: R1}
                """;
        SmallPlan.with("rollbacks:\n", before).hasError("R1}", "no rollback above it", "none is declared");
    }
}

package com.nxop.cutover.orchestration.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** A plan small enough to break one thing at a time. */
final class SmallPlan {

    static final String TEXT = """
            apiVersion: cutover/v1
            kind: Plan
            id: small
            title: A small plan
            from: us-east-1
            to: us-west-2
            zone: UTC
            clocks: {attempt: 10m, business: 15m, contract: 60m, heartbeat: 2m, decision: 2m}
            settings:
              dns.name: kafka.nxop.com
              dns.resolvers: 8.8.8.8:53
            roles:
              - {id: boss, name: Boss, group: nxop-boss, presence: required}
              - {id: helper, name: Helper, presence: optional}
            criteria:
              - id: ready
                area: technical
                text: It is ready
                confirm: {role: boss, validFor: 24h}
                weight: blocks
            phases:
              - id: "1"
                name: Moving
                timeout: 5m
                paths:
                  - id: A
                    name: Names
                    lead: boss
                    steps:
                      - id: A.1
                        name: Wait for DNS
                        uses: dns.points
                        with:
                          name: ${dns.name}
                          to: west.example.com
                          resolvers: ${dns.resolvers}
                        success: DNS points to West
                        timeout: 2m
                        estimate: 30s
                        undo: {never: it only looks}
                        raci: {responsible: boss, accountable: boss}
                        procedure: ["dig ${dns.name}"]
                        emergency: The same
                  - id: B
                    name: Flag
                    lead: boss
                    steps:
                      - id: B.1
                        name: Set the flag
                        uses: flag.set
                        with: {uri: "env:EAST", database: nxop, collection: fxip, id: active, value: us-west-2}
                        success: The flag says West
                        timeout: 30s
                        estimate: 1s
                        undo: R1.1
                        raci: {responsible: boss, accountable: boss}
                        procedure: Write it by hand.
                        emergency: Skipped
            gates:
              - id: gate-1
                name: Done
                question: Is it done?
                after: "1"
                opens: success
                approvers: [boss]
                persons: 1
                clock: 5m
                evidence: [A.1]
                evidenceAge: 60s
                onExpiry: {escalateTo: [boss], decideWithin: 2m, otherwise: rollback}
                onReject: rollback
            rollbacks:
              - id: R1
                name: Back
                when: Always
                rto: 1m
                paths:
                  - id: R1
                    name: Flag back
                    lead: boss
                    steps:
                      - id: R1.1
                        name: Reset the flag
                        uses: flag.set
                        with: {uri: "env:EAST", database: nxop, collection: fxip, id: active, value: us-east-1}
                        success: The flag says East
                        timeout: 30s
                        estimate: 1s
                        undo: {never: it is the way back}
                        raci: {responsible: boss, accountable: boss}
                        procedure: Write it by hand.
                        emergency: The same
            """;

    private final String text;

    private SmallPlan(String text) {
        this.text = text;
    }

    static SmallPlan whole() {
        return new SmallPlan(TEXT);
    }

    /** Replaces the first occurrence, which must exist. */
    static SmallPlan with(String old, String changed) {
        assertThat(TEXT).contains(old);
        int at = TEXT.indexOf(old);
        return new SmallPlan(TEXT.substring(0, at) + changed + TEXT.substring(at + old.length()));
    }

    PlanReading read() {
        return PlanFile.read(text, "small.yaml", Map.of());
    }

    /** Exactly one problem, standing where the given text starts. */
    void hasOne(Problem.Severity severity, String place, String what, String remedy) {
        PlanReading reading = read();
        assertThat(reading.problems()).hasSize(1);
        Problem problem = reading.problems().get(0);
        assertThat(problem.severity()).isEqualTo(severity);
        assertThat(problem.file()).isEqualTo("small.yaml");
        assertThat(problem.line() + ":" + problem.column()).isEqualTo(position(place));
        assertThat(problem.what()).contains(what);
        assertThat(problem.remedy()).contains(remedy);
        assertThat(reading.plan().isPresent()).isEqualTo(severity == Problem.Severity.WARNING);
    }

    void hasError(String place, String what, String remedy) {
        hasOne(Problem.Severity.ERROR, place, what, remedy);
    }

    void hasWarning(String place, String what, String remedy) {
        hasOne(Problem.Severity.WARNING, place, what, remedy);
    }

    /** At least this error, wherever it stands. */
    void hasErrorAmong(String what, String remedy) {
        PlanReading reading = read();
        assertThat(reading.plan()).isEmpty();
        assertThat(reading.errors()).anySatisfy(problem -> {
            assertThat(problem.what()).contains(what);
            assertThat(problem.remedy()).contains(remedy);
            assertThat(problem.line()).isPositive();
        });
    }

    private String position(String place) {
        int at = text.indexOf(place);
        assertThat(at).as(place).isNotNegative();
        String before = text.substring(0, at);
        int line = before.split("\n", -1).length;
        int column = at - before.lastIndexOf('\n');
        return line + ":" + column;
    }
}

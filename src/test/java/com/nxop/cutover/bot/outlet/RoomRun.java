package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.Map;

/** The shipped plan, played with the cast of the Slack room up to interesting points. */
final class RoomRun {

    static final Person IC = person(Cast.INCIDENT_COMMANDER);
    private static final Person OPERATIONS = person(Cast.OPERATIONS);

    private RoomRun() {}

    static Runs prepared() {
        return Runs.bare(Plans.nxop())
                .staffed("incident-commander", IC)
                .staffed("deputy-incident-commander", person(Cast.DEPUTY))
                .staffed("management", person(Cast.MANAGEMENT))
                .staffed("engineering-lead", person(Cast.ENGINEERING_LEAD))
                .staffed("operations", OPERATIONS)
                .staffed("database-admin", person(Cast.DATABASE_ADMIN))
                .staffed("network-engineer", person(Cast.NETWORK_ENGINEER))
                .staffed("application-engineer", person(Cast.APPLICATION_ENGINEER));
    }

    static Runs startedUpToTheAcknowledgement() {
        return prepared()
                .green()
                .submit(start())
                .advance()
                .later(4)
                .does("0.0")
                .does("0.0e")
                .later(2)
                .does("0.1");
    }

    static Runs gateOne() {
        return startedUpToTheAcknowledgement()
                .later(9)
                .submit(new StepIntent(OPERATIONS, "0.2", StepIntent.Choice.DONE, ""))
                .does("0.2")
                .later(1)
                .asks("gate-1");
    }

    static Runs phaseOne() {
        return gateOne()
                .later(11)
                .approves(IC, "gate-1")
                .later(6)
                .does("1A.1")
                .later(3)
                .does("1B.1")
                .later(12)
                .acts("1B.2")
                .sees("1B.2", Observation.underWay("promotion is under way, writer is us-east-1", Map.of()));
    }

    static Runs failed() {
        return phaseOne()
                .later(100)
                .failsAt("1A.2", Verdict.FAILED, "not done after 120 s; 1.1.1.1:53 still answers with East");
    }

    private static com.nxop.cutover.orchestration.run.PreparationIntent.Start start() {
        return new com.nxop.cutover.orchestration.run.PreparationIntent.Start(IC);
    }

    private static Person person(com.nxop.cutover.rehearsal.slack.Person member) {
        return new Person(member.id(), member.name());
    }
}

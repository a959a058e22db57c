package com.nxop.cutover.orchestration.action.wiring;

import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.arc.ArcRouting;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Pauser;
import com.nxop.cutover.orchestration.action.backup.BackupRecent;
import com.nxop.cutover.orchestration.action.calendar.CalendarPeak;
import com.nxop.cutover.orchestration.action.calendar.CalendarWindow;
import com.nxop.cutover.orchestration.action.cloudwatch.AlarmsOk;
import com.nxop.cutover.orchestration.action.cloudwatch.MetricWithin;
import com.nxop.cutover.orchestration.action.cloudwatch.Metrics;
import com.nxop.cutover.orchestration.action.cordon.CordonLambda;
import com.nxop.cutover.orchestration.action.docdb.DocdbSnapshot;
import com.nxop.cutover.orchestration.action.docdb.DocdbWriter;
import com.nxop.cutover.orchestration.action.past.LastRunCooled;
import com.nxop.cutover.orchestration.action.past.WaysPlayed;
import com.nxop.cutover.orchestration.action.roster.RolesStaffed;
import com.nxop.cutover.orchestration.action.roster.StakeholdersKnow;
import com.nxop.cutover.orchestration.action.sns.NotifySns;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/** The actions that speak to AWS, and those that need nobody: the calendar and the roster. */
public final class AwsActions {

    private AwsActions() {}

    /**
     * @param clients stay the caller's to close
     * @param random order in which the ARC endpoints are tried
     * @param pauser waits out the wait period of ARC
     * @param clock the run's clock
     */
    public static List<Action> all(AwsClients clients, RandomGenerator random, Pauser pauser, Clock clock) {
        Metrics metrics = new Metrics(clients);
        return List.of(
                new NotifySns(clients),
                new ArcRouting(clients, random, pauser, clock),
                new CordonLambda(clients, metrics),
                new MetricWithin(metrics),
                new AlarmsOk(clients),
                new DocdbWriter(clients),
                new DocdbSnapshot(clients),
                new BackupRecent(clients),
                new CalendarWindow(),
                new CalendarPeak(),
                new RolesStaffed(),
                new LastRunCooled(),
                new WaysPlayed(),
                new StakeholdersKnow());
    }
}

package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.rehearsal.arc.ArcEndpoints;
import com.nxop.cutover.rehearsal.aws.AwsEndpoint;
import com.nxop.cutover.rehearsal.gtm.EdgeGridCredentials;
import com.nxop.cutover.rehearsal.gtm.GtmServer;
import com.nxop.cutover.rehearsal.hook.HookListener;
import com.nxop.cutover.rehearsal.pager.PagerServer;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.slack.Timing;
import com.nxop.cutover.rehearsal.slack.WorkspaceSettings;
import com.nxop.cutover.rehearsal.traffic.DataPlane;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Everybody the bot speaks to. */
public record Parties(
        World world,
        DataPlane data,
        ArcEndpoints arc,
        AwsEndpoint aws,
        GtmServer gtm,
        PagerServer pager,
        HookListener hook,
        SlackWorkspace slack)
        implements AutoCloseable {

    /** Starts all of them, the slow ones beside each other. */
    public static Parties start(World world, int roomPort) {
        CompletableFuture<DataPlane> data = CompletableFuture.supplyAsync(() -> DataPlane.start(world));
        Timing timing = Timing.of(world.clock()).withRealClock(Clock.systemUTC());
        SlackWorkspace slack = SlackWorkspace.start(
                WorkspaceSettings.standard(world.clock()).withPort(roomPort).withTiming(timing));
        return new Parties(
                world,
                data.join(),
                ArcEndpoints.start(world),
                AwsEndpoint.start(world),
                GtmServer.start(world, EdgeGridCredentials.rehearsal()),
                PagerServer.start(world),
                HookListener.start(world),
                slack);
    }

    /** Plan settings: where everything is found. */
    public Map<String, String> settings() {
        Map<String, String> all = new HashMap<>();
        all.putAll(data.settings());
        all.putAll(arc.settings());
        all.putAll(aws.settings());
        all.putAll(gtm.settings());
        all.put("comms.internal", "operations-vp@nxop.example,dispatchers@nxop.example,pilots@nxop.example");
        all.put("comms.operations", "operations-center@nxop.example");
        all.put("comms.management", "management@nxop.example");
        all.put("comms.partners", "flightkeys@partner.example,fusion@partner.example,cyberjet@partner.example");
        all.put("kafka.security.protocol", "PLAINTEXT");
        all.put("eventhubs.security.protocol", "PLAINTEXT");
        return all;
    }

    @Override
    public void close() {
        Curtain.falls(slack, hook, pager, gtm, aws, arc, data, world);
    }
}

package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.http.Json;
import com.nxop.cutover.rehearsal.http.Reply;
import com.nxop.cutover.rehearsal.http.Trouble;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * AWS Backup with one vault in either region. The newest recovery point is 6 h old when the world starts; a fault
 * {@code backup.stale} of any kind makes it 30 h old instead.
 */
final class BackupApi implements Api {

    static final String VAULT = "nxop-docdb";

    private static final Duration AGE = Duration.ofHours(6);
    private static final Duration STALE = Duration.ofHours(24);
    private static final Duration EVERY = Duration.ofHours(12);
    private static final Duration TAKES = Duration.ofMinutes(2);

    private final World world;
    private final Trouble trouble;
    private final Instant startedAt;
    private final Map<String, Instant> jobs = new LinkedHashMap<>();

    BackupApi(World world, Trouble trouble) {
        this.world = world;
        this.trouble = trouble;
        this.startedAt = world.clock().instant();
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String operation(Call call) {
        if (call.segment(0).equals("backup-vaults") && call.segment(2).equals("recovery-points")) {
            return "ListRecoveryPointsByBackupVault";
        }
        return call.method().equals("PUT") ? "StartBackupJob" : "DescribeBackupJob";
    }

    @Override
    public Reply carryOut(Region region, String operation, Call call) {
        return switch (operation) {
            case "ListRecoveryPointsByBackupVault" -> list(region, call.segment(1));
            case "StartBackupJob" -> start(region, Json.read(call.text()));
            default -> describe(region, call.segment(1));
        };
    }

    private Reply list(Region region, String vault) {
        known(vault);
        List<Object> points = new ArrayList<>();
        finished().forEach(at -> points.add(point(region, at)));
        return Reply.json(200, Json.object("RecoveryPoints", points));
    }

    /** Completion times, newest first: started by hand, then the regular ones. */
    private synchronized List<Instant> finished() {
        List<Instant> times = new ArrayList<>();
        jobs.values().stream().filter(this::isDone).forEach(at -> times.add(0, at.plus(TAKES)));
        Duration age = world.faults().of("backup.stale").isPresent() ? AGE.plus(STALE) : AGE;
        for (int i = 0; i < 4; i++) {
            times.add(startedAt.minus(age).minus(EVERY.multipliedBy(i)));
        }
        return times;
    }

    private boolean isDone(Instant jobStartedAt) {
        return !world.clock().instant().isBefore(jobStartedAt.plus(TAKES));
    }

    private static Map<String, Object> point(Region region, Instant at) {
        return Json.object(
                "RecoveryPointArn", pointArn(region, at.minus(TAKES)),
                "BackupVaultName", VAULT,
                "ResourceArn", GlobalCluster.arn(region),
                "ResourceType", "DocumentDB",
                "CreationDate", at.minus(TAKES).getEpochSecond(),
                "CompletionDate", at.getEpochSecond(),
                "Status", "COMPLETED");
    }

    /** The same idempotency token starts the same job. */
    private Reply start(Region region, JsonNode input) {
        known(input.path("BackupVaultName").asString(""));
        String token = input.path("IdempotencyToken")
                .asString(String.valueOf(world.clock().millis()));
        Instant at;
        synchronized (this) {
            at = trouble.ignored("backup.StartBackupJob")
                    ? world.clock().instant()
                    : jobs.computeIfAbsent(token, fresh -> world.clock().instant());
        }
        return Reply.json(
                200,
                Json.object(
                        "BackupJobId", token,
                        "CreationDate", at.getEpochSecond(),
                        "RecoveryPointArn", pointArn(region, at)));
    }

    private synchronized Reply describe(Region region, String id) {
        Instant at = jobs.get(id);
        if (at == null) {
            throw AwsRefusal.bad("ResourceNotFoundException", "There is no backup job " + id);
        }
        return Reply.json(
                200,
                Json.object(
                        "BackupJobId",
                        id,
                        "BackupVaultName",
                        VAULT,
                        "RecoveryPointArn",
                        pointArn(region, at),
                        "CreationDate",
                        at.getEpochSecond(),
                        "State",
                        isDone(at) ? "COMPLETED" : "RUNNING"));
    }

    private static String pointArn(Region region, Instant at) {
        return "arn:aws:rds:" + region.aws() + ":111122223333:cluster-snapshot:awsbackup-" + at.getEpochSecond();
    }

    private static void known(String vault) {
        if (!vault.equals(VAULT)) {
            throw AwsRefusal.bad("ResourceNotFoundException", "There is no backup vault " + vault);
        }
    }

    @Override
    public Reply refuse(AwsRefusal refusal) {
        return RestJson.refuse(refusal);
    }
}

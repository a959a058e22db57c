package com.nxop.cutover.orchestration.action.backup;

import com.nxop.cutover.orchestration.action.ActResult;
import com.nxop.cutover.orchestration.action.Action;
import com.nxop.cutover.orchestration.action.ActionType;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Settings;
import com.nxop.cutover.orchestration.action.StepContext;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.RecoveryPointByBackupVault;
import software.amazon.awssdk.services.backup.model.RecoveryPointStatus;

/** {@code backup.recent}: the newest completed recovery point of a vault is young enough. */
public final class BackupRecent implements Action {

    /** A vault may hold years of points; older ones than this beyond the limit only cost pages. */
    private static final Duration FURTHER_BACK = Duration.ofDays(30);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AwsClients clients;

    public BackupRecent(AwsClients clients) {
        this.clients = clients;
    }

    @Override
    public ActionType type() {
        return Catalogue.BACKUP_RECENT;
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Observation observe(StepContext context) {
        Settings with = context.with();
        String vault = with.text("vault");
        try {
            return newest(with, context.now())
                    .map(at -> judge(Duration.between(at, context.now()), with.duration("maxAge"), at))
                    .orElseGet(() -> Observation.unknown("The vault " + vault + " in " + with.text("region")
                            + " shows no completed recovery point. Check its name, and that backups run."));
        } catch (SdkException failed) {
            return AwsFailure.of(failed).toObservation("Reading the backup vault " + vault);
        }
    }

    @Override
    public ActResult act(StepContext context) {
        return ActResult.refused("The age of a backup can only be read; nothing was sent.");
    }

    private Optional<Instant> newest(Settings with, Instant now) {
        Instant from = now.minus(with.duration("maxAge")).minus(FURTHER_BACK);
        return clients
                .reader(BackupClient.class, with.text("region"), BackupClient::builder)
                .listRecoveryPointsByBackupVaultPaginator(
                        ask -> ask.backupVaultName(with.text("vault")).byCreatedAfter(from))
                .stream()
                .flatMap(page -> page.recoveryPoints().stream())
                .filter(point -> point.status() == RecoveryPointStatus.COMPLETED)
                .map(RecoveryPointByBackupVault::completionDate)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static Observation judge(Duration age, Duration maxAge, Instant at) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("newest recovery point", at.toString());
        shown.put("age", Durations.say(age));
        shown.put("bound", "at most " + Durations.say(maxAge));
        return age.compareTo(maxAge) <= 0
                ? Observation.met("The newest recovery point is " + Durations.say(age) + " old", shown)
                : Observation.notYet(
                        "The newest recovery point is " + Durations.say(age) + " old, allowed are "
                                + Durations.say(maxAge) + ". Start a backup and wait for it.",
                        shown);
    }
}

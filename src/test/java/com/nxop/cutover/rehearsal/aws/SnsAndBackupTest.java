package com.nxop.cutover.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;

class SnsAndBackupTest {

    private final Aws aws = new Aws();
    private final SnsClient sns = aws.client(SnsClient.builder(), Region.WEST);
    private final BackupClient backup = aws.client(BackupClient.builder(), Region.WEST);

    @AfterEach
    void close() {
        sns.close();
        backup.close();
        aws.close();
    }

    @Test
    void aMessageToOperationsIsKeptAndHeard() {
        List<Published> heard = new ArrayList<>();
        aws.endpoint.onMessage(heard::add);

        sns.publish(
                r -> r.topicArn(aws.setting("sns.topic")).subject("Rollback").message("we go back & stay"));

        assertThat(aws.endpoint.messages()).isEqualTo(heard);
        assertThat(heard).extracting(Published::message).containsExactly("we go back & stay");
    }

    @Test
    void anotherTopicDoesNotExist() {
        assertThatThrownBy(() -> sns.publish(
                        r -> r.topicArn(aws.setting("sns.topic") + "-2").message("x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theNewestBackupIsYoungerThanADayUnlessItIsStale() {
        assertThat(ageOfNewest()).isLessThan(Duration.ofHours(24));

        aws.world.faults().set("backup.stale", Kind.IGNORED);

        assertThat(ageOfNewest()).isGreaterThan(Duration.ofHours(24));
    }

    @Test
    void aBackupStartedTwiceWithOneTokenIsOneJob() {
        String first = start();

        assertThat(start()).isEqualTo(first);
        await().until(() -> backup.describeBackupJob(r -> r.backupJobId(first)).state() == BackupJobState.COMPLETED);
        await().until(() -> ageOfNewest().compareTo(Duration.ofHours(1)) < 0);
    }

    @Test
    void anotherVaultDoesNotExist() {
        assertThatThrownBy(() -> backup.listRecoveryPointsByBackupVault(r -> r.backupVaultName("other")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    private String start() {
        return backup.startBackupJob(r -> r.backupVaultName("nxop-docdb")
                        .resourceArn(aws.setting("docdb.cluster.west"))
                        .iamRoleArn("arn:aws:iam::111122223333:role/backup")
                        .idempotencyToken("run-1"))
                .backupJobId();
    }

    private Duration ageOfNewest() {
        Instant newest =
                backup.listRecoveryPointsByBackupVault(r -> r.backupVaultName("nxop-docdb")).recoveryPoints().stream()
                        .map(point -> point.completionDate())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return Duration.between(newest, aws.world.clock().instant());
    }
}

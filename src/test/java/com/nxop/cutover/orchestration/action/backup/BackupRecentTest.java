package com.nxop.cutover.orchestration.action.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.Outside;
import com.nxop.cutover.orchestration.action.aws.Outside.Reply;
import com.nxop.cutover.orchestration.action.aws.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupRecentTest {

    private static final Steps STEP = Steps.with("region", "us-west-2", "vault", "nxop-docdb", "maxAge", "24h");

    private Outside outside;
    private AwsClients clients;
    private BackupRecent backup;

    @BeforeEach
    void open() throws IOException {
        outside = Outside.start();
        clients = new AwsClients();
        backup = new BackupRecent(clients);
    }

    @AfterEach
    void close() {
        clients.close();
        outside.close();
    }

    @Test
    void theNewestCompletedPointDecides() {
        showing(point("COMPLETED", 30) + "," + point("COMPLETED", 5) + "," + point("PARTIAL", 1));
        Observation seen = backup.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("age", "5 h 0 m").containsEntry("bound", "at most 24 h 0 m");
    }

    @Test
    void anOldBackupIsNotEnough() {
        showing(point("COMPLETED", 25));
        assertThat(backup.observe(STEP.context()).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void anEmptyVaultIsUnknown() {
        showing("");
        assertThat(backup.observe(STEP.context()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void aVaultThatDoesNotExistIsUnknown() {
        outside.answering(call -> Reply.jsonError(400, "ResourceNotFoundException", "no such vault"));
        Observation seen = backup.observe(STEP.context());
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("Reading the backup vault nxop-docdb was refused");
    }

    private void showing(String points) {
        outside.answering(call ->
                new Reply.Say(200, "application/json", "{\"RecoveryPoints\":[" + points + "]}", Optional.empty()));
    }

    private static String point(String status, int hoursAgo) {
        long at = Steps.NOW.minus(Duration.ofHours(hoursAgo)).getEpochSecond();
        return "{\"Status\":\"" + status + "\",\"CompletionDate\":" + at + "}";
    }
}

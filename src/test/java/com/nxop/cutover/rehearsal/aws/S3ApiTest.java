package com.nxop.cutover.rehearsal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.Region;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3ApiTest {

    private static final String EAST_PLANS = "nxop-flight-plans-use1";
    private static final String WEST_PLANS = "nxop-flight-plans-usw2";

    private final Aws aws = new Aws();
    private final S3Client east = aws.client(S3Client.builder(), Region.EAST);
    private final S3Client west = aws.client(S3Client.builder(), Region.WEST);

    @AfterEach
    void close() {
        east.close();
        west.close();
        aws.close();
    }

    @Test
    void bothRegionsHoldTheSameObjectsAtFirst() {
        assertThat(keys(east, EAST_PLANS)).hasSize(250).isEqualTo(keys(west, WEST_PLANS));
        assertThat(east.listObjectsV2Paginator(r -> r.bucket(EAST_PLANS).maxKeys(100)).contents().stream())
                .hasSize(250);
    }

    @Test
    void anObjectIsReplicatedBothWays() {
        put(east, EAST_PLANS, "plans/from east+1.txt", "é east");
        put(west, WEST_PLANS, "plans/from-west.txt", "west");

        await().until(() -> keys(west, WEST_PLANS).contains("plans/from east+1.txt")
                && keys(east, EAST_PLANS).contains("plans/from-west.txt"));
        assertThat(west.getObjectAsBytes(r -> r.bucket(WEST_PLANS).key("plans/from east+1.txt"))
                        .asUtf8String())
                .isEqualTo("é east");
    }

    @Test
    void anArchiveIsWrittenOnce() {
        putOnce("report");

        assertThatThrownBy(() -> putOnce("another"))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
        assertThat(west.headObject(r -> r.bucket("nxop-cutover-reports").key("run-1.json"))
                        .contentLength())
                .isEqualTo(6);
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> west.headBucket(r -> r.bucket("other"))).isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> west.getObjectAsBytes(r -> r.bucket(WEST_PLANS).key("other")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aStoppedReplicationLeavesTheOtherRegionBehind() {
        aws.world.faults().set("s3.replication", Kind.IGNORED);

        put(east, EAST_PLANS, "plans/only-east.txt", "east");
        aws.world.faults().clear("s3.replication");
        put(east, EAST_PLANS, "plans/later.txt", "east");

        await().until(() -> aws.endpoint.buckets().keys(WEST_PLANS).contains("plans/later.txt"));
        assertThat(aws.endpoint.buckets().keys(WEST_PLANS)).doesNotContain("plans/only-east.txt");
    }

    private static void put(S3Client client, String bucket, String key, String text) {
        client.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(text));
    }

    private void putOnce(String text) {
        west.putObject(
                r -> r.bucket("nxop-cutover-reports").key("run-1.json").ifNoneMatch("*"), RequestBody.fromString(text));
    }

    private static List<String> keys(S3Client client, String bucket) {
        return client.listObjectsV2(r -> r.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}

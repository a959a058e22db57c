package com.nxop.cutover.orchestration.action.data;

import com.nxop.cutover.orchestration.action.Unreadable;
import com.nxop.cutover.orchestration.action.aws.AwsClients;
import com.nxop.cutover.orchestration.action.aws.AwsFailure;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Counts the objects of an S3 bucket by listing it. */
record Bucket(AwsClients clients, String region, String name) {

    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(8);

    /** @throws Unreadable when it cannot be listed, or not within 8 s: part of a count would look like loss */
    long objects() {
        long end = System.nanoTime() + BUDGET_NANOS;
        try {
            S3Client s3 = clients.reader(S3Client.class, region, S3Client::builder);
            ListObjectsV2Response page = s3.listObjectsV2(first());
            long objects = page.contents().size();
            while (Boolean.TRUE.equals(page.isTruncated())) {
                if (System.nanoTime() > end) {
                    throw new Unreadable("bucket " + name + " in " + region + " holds over " + objects
                            + " objects and cannot be counted within 8 s; compare it with S3 Inventory by hand");
                }
                page = s3.listObjectsV2(after(page));
                objects += page.contents().size();
            }
            return objects;
        } catch (SdkException failed) {
            AwsFailure failure = AwsFailure.of(failed);
            throw new Unreadable(
                    "bucket " + name + " in " + region + " cannot be listed (" + failure.cause() + "): "
                            + failure.remedy(),
                    failed);
        }
    }

    private ListObjectsV2Request first() {
        return ListObjectsV2Request.builder().bucket(name).build();
    }

    private ListObjectsV2Request after(ListObjectsV2Response page) {
        return ListObjectsV2Request.builder()
                .bucket(name)
                .continuationToken(page.nextContinuationToken())
                .build();
    }
}

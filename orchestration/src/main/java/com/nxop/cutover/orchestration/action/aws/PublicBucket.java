package com.nxop.cutover.orchestration.action.aws;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** A bucket that files for the public are written to. Writing the same again is harmless. */
public record PublicBucket(AwsClients clients, String region, String name) {

    private static final String CACHED = "public, max-age=15, stale-if-error=3600";

    /** @throws IOException in one sentence, when S3 did not take it */
    public void put(String key, String contentType, byte[] content) throws IOException {
        try {
            clients.changer(S3Client.class, region, S3Client::builder)
                    .putObject(
                            with -> with.bucket(name)
                                    .key(key)
                                    .contentType(contentType)
                                    .cacheControl(CACHED),
                            RequestBody.fromBytes(content));
        } catch (SdkException failed) {
            AwsFailure failure = AwsFailure.of(failed);
            throw new IOException(
                    "bucket " + name + " in " + region + " did not take " + key + " (" + failure.cause() + "): "
                            + failure.remedy(),
                    failed);
        }
    }
}

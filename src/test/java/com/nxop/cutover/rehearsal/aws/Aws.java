package com.nxop.cutover.rehearsal.aws;

import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.net.URI;
import java.time.Instant;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;

/** A world at 50 times real time with the AWS endpoint in it, and real SDK clients for it. */
final class Aws implements AutoCloseable {

    final World world = new World(new WorldClock(Instant.parse("2026-11-25T02:00:00Z"), 50), 1);
    final AwsEndpoint endpoint = AwsEndpoint.start(world);

    /** A client that does not retry. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, Region region) {
        return builder.region(software.amazon.awssdk.regions.Region.of(region.aws()))
                .endpointOverride(URI.create(endpoint.url()))
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")))
                .build();
    }

    String setting(String name) {
        return endpoint.settings().getOrDefault(name, "");
    }

    @Override
    public void close() {
        endpoint.close();
        world.close();
    }
}

package com.nxop.cutover.rehearsal.arc;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.route53recoverycluster.Route53RecoveryClusterClient;

/** Real clients of one ARC endpoint, without retries. */
final class ArcClient {

    private ArcClient() {}

    static Route53RecoveryClusterClient of(String region, String url) {
        return Route53RecoveryClusterClient.builder()
                .region(software.amazon.awssdk.regions.Region.of(region))
                .endpointOverride(URI.create(url))
                .httpClient(UrlConnectionHttpClient.builder()
                        .socketTimeout(Duration.ofSeconds(2))
                        .build())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("rehearsal", "rehearsal")))
                .build();
    }
}

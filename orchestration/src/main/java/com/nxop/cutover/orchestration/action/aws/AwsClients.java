package com.nxop.cutover.orchestration.action.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/**
 * One client per service, region and use, made when first asked for. Addresses and credentials come from where the SDK
 * looks by default, so {@code AWS_ENDPOINT_URL} and {@code aws.endpointUrl} work. Clients that change something send
 * once: a repeat after a lost answer would report a failure about an action that is running.
 */
public final class AwsClients implements AutoCloseable {

    private static final int READ_ATTEMPTS = 2;

    private final Limits limits;
    private final SdkHttpClient http;
    private final Map<Key, SdkClient> made = new ConcurrentHashMap<>();

    public AwsClients() {
        this(Limits.standard());
    }

    public AwsClients(Limits limits) {
        this.limits = limits;
        this.http = new OneSendHttp(limits.routing());
    }

    /** A client that only looks, and may look twice. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C reader(
            Class<C> type, String region, Supplier<B> builder) {
        return get(new Key(type, region, Use.READ, Optional.empty()), type, builder);
    }

    /** A client that changes something, without retries. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C changer(
            Class<C> type, String region, Supplier<B> builder) {
        return get(new Key(type, region, Use.CHANGE, Optional.empty()), type, builder);
    }

    /** A client for one given address, without retries and with little patience. */
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C at(
            URI endpoint, Class<C> type, String region, Supplier<B> builder) {
        return get(new Key(type, region, Use.ROUTING, Optional.of(endpoint)), type, builder);
    }

    @Override
    public void close() {
        made.values().forEach(SdkClient::close);
        made.clear();
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C get(
            Key key, Class<C> type, Supplier<B> builder) {
        return type.cast(made.computeIfAbsent(key, missing -> build(missing, builder.get())));
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> SdkClient build(
            Key key, B builder) {
        key.endpoint().ifPresent(builder::endpointOverride);
        return builder.region(Region.of(key.region()))
                .httpClient(http)
                .overrideConfiguration(
                        with -> with.retryStrategy(retries(key.use())).apiCallTimeout(limit(key.use())))
                .build();
    }

    private Duration limit(Use use) {
        return switch (use) {
            case READ -> limits.read();
            case CHANGE -> limits.change();
            case ROUTING -> limits.routing();
        };
    }

    private static RetryStrategy retries(Use use) {
        return use == Use.READ
                ? AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(READ_ATTEMPTS)
                        .build()
                : AwsRetryStrategy.doNotRetry();
    }

    private enum Use {
        READ,
        CHANGE,
        ROUTING
    }

    private record Key(Class<?> type, String region, Use use, Optional<URI> endpoint) {}
}

package com.nxop.cutover.orchestration.action.arc;

import com.nxop.cutover.orchestration.action.aws.AwsClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.route53recoverycluster.Route53RecoveryClusterClient;

/** The five endpoints in random order; one that just failed is asked last for a while, so that it costs time only once. */
final class DataPlane {

    private static final Duration REST = Duration.ofSeconds(30);

    private final AwsClients clients;
    private final RandomGenerator random;
    private final Clock clock;
    private final Map<Endpoint, Instant> resting = new ConcurrentHashMap<>();

    DataPlane(AwsClients clients, RandomGenerator random, Clock clock) {
        this.clients = clients;
        this.random = random;
        this.clock = clock;
    }

    /** @param last region asked after the other living ones, or empty */
    List<Endpoint> inOrder(List<Endpoint> endpoints, String last) {
        Instant now = clock.instant();
        Map<Endpoint, Integer> lots = new HashMap<>();
        synchronized (random) {
            endpoints.forEach(endpoint -> lots.put(endpoint, random.nextInt()));
        }
        return endpoints.stream()
                .sorted(Comparator.comparing((Endpoint endpoint) -> rests(endpoint, now))
                        .thenComparing(endpoint -> endpoint.region().equals(last))
                        .thenComparing(endpoint -> lots.getOrDefault(endpoint, 0)))
                .toList();
    }

    Route53RecoveryClusterClient client(Endpoint endpoint) {
        return clients.at(
                endpoint.address(),
                Route53RecoveryClusterClient.class,
                endpoint.region(),
                Route53RecoveryClusterClient::builder);
    }

    void failed(Endpoint endpoint) {
        resting.put(endpoint, clock.instant().plus(REST));
    }

    void answered(Endpoint endpoint) {
        resting.remove(endpoint);
    }

    /** Up to a second more than asked, so that several callers do not return at the same instant. */
    Duration jittered(Duration wait) {
        synchronized (random) {
            return wait.plusMillis(random.nextInt(1000));
        }
    }

    /** Whether it failed a short while ago. */
    boolean rests(Endpoint endpoint) {
        return rests(endpoint, clock.instant());
    }

    private boolean rests(Endpoint endpoint, Instant now) {
        Instant until = resting.get(endpoint);
        return until != null && now.isBefore(until);
    }
}

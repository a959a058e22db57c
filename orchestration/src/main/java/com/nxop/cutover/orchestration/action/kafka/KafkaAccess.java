package com.nxop.cutover.orchestration.action.kafka;

import com.nxop.cutover.orchestration.action.Secrets;
import com.nxop.cutover.orchestration.action.Settings;
import java.util.HashMap;
import java.util.Map;

/**
 * How a Kafka cluster is reached.
 *
 * @param security PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL
 * @param sasl JAAS line, or empty
 */
public record KafkaAccess(String bootstrap, String security, String sasl) {

    private static final String PLAIN = "PLAINTEXT";

    /** The cluster of {@code bootstrap}, {@code security} and {@code sasl}. */
    public static KafkaAccess near(Settings with, Secrets secrets) {
        return of(with, secrets, "bootstrap", "security", "sasl");
    }

    /** The cluster of {@code farBootstrap}, {@code farSecurity} and {@code farSasl}. */
    public static KafkaAccess far(Settings with, Secrets secrets) {
        return of(with, secrets, "farBootstrap", "farSecurity", "farSasl");
    }

    private static KafkaAccess of(Settings with, Secrets secrets, String bootstrap, String security, String sasl) {
        return new KafkaAccess(
                secrets.resolve(with.text(bootstrap)),
                with.find(security).orElse(PLAIN),
                with.find(sasl).map(secrets::resolve).orElse(""));
    }

    /** What every client needs, with time limits of a few seconds. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("bootstrap.servers", bootstrap);
        properties.put("security.protocol", security);
        properties.put("client.id", "nxop-cutover");
        properties.put("request.timeout.ms", 2500);
        properties.put("default.api.timeout.ms", 4000);
        properties.put("socket.connection.setup.timeout.ms", 1500);
        properties.put("socket.connection.setup.timeout.max.ms", 2000);
        properties.put("reconnect.backoff.ms", 100);
        properties.put("reconnect.backoff.max.ms", 1000);
        if (!sasl.isBlank()) {
            properties.put("sasl.jaas.config", sasl);
            properties.put("sasl.mechanism", sasl.contains("ScramLoginModule") ? "SCRAM-SHA-512" : "PLAIN");
        }
        return properties;
    }

    /** Without the JAAS line: it holds a password. */
    @Override
    public String toString() {
        return bootstrap + " (" + security + ")";
    }
}

package com.nxop.cutover.rehearsal.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the rehearsal speaks AMQP: JSON bodies, connections that come back by themselves, few threads. */
final class Wire {

    static final String EVENTS = "flightkeys.events";
    static final String CONTROL = "nxop.control";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AMQP.BasicProperties PROPERTIES =
            new AMQP.BasicProperties.Builder().contentType("application/json").build();
    private static final int RECOVERY_MILLIS = 300;
    private static final int CONNECT_MILLIS = 3_000;

    private Wire() {}

    static Connection connect(String uri, String name, ExecutorService consumers) throws IOException {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(uri);
            factory.setSharedExecutor(consumers);
            factory.setRequestedHeartbeat(0);
            factory.setConnectionTimeout(CONNECT_MILLIS);
            factory.setNetworkRecoveryInterval(RECOVERY_MILLIS);
            return factory.newConnection(name);
        } catch (TimeoutException | GeneralSecurityException | URISyntaxException e) {
            throw new IOException("No connection to " + uri + " for " + name, e);
        }
    }

    static JsonNode read(byte[] body) {
        return JSON.readTree(body);
    }

    static byte[] write(Map<String, ?> body) {
        return JSON.writeValueAsBytes(body);
    }

    static void publish(Channel channel, String exchange, String key, Map<String, ?> body) throws IOException {
        synchronized (channel) {
            channel.basicPublish(exchange, key, PROPERTIES, write(body));
        }
    }
}

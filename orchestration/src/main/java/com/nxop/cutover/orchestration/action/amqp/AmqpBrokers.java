package com.nxop.cutover.orchestration.action.amqp;

import com.nxop.cutover.orchestration.action.Secrets;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** One connection per broker, made anew when it broke. */
public final class AmqpBrokers implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2000;
    private static final int CALL_MILLIS = 2500;
    private static final int HEARTBEAT_SECONDS = 10;

    private final Map<String, Connection> connections = new HashMap<>();
    private final Secrets secrets;

    public AmqpBrokers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A channel of its own; the caller closes it. */
    Channel channel(String uri) throws IOException, TimeoutException {
        Channel channel = connection(uri).createChannel();
        if (channel == null) {
            throw new IOException("the broker allows no further channel");
        }
        return channel;
    }

    private synchronized Connection connection(String uri) throws IOException, TimeoutException {
        Connection open = connections.get(uri);
        if (open == null || !open.isOpen()) {
            open = factory(secrets.resolve(uri)).newConnection("nxop-cutover");
            connections.put(uri, open);
        }
        return open;
    }

    /** The library's own message is not passed on: it may quote the address, and the address holds the password. */
    @SuppressWarnings("UnusedException")
    private static ConnectionFactory factory(String uri) {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setAutomaticRecoveryEnabled(false);
        factory.setConnectionTimeout(CONNECT_MILLIS);
        factory.setHandshakeTimeout(CONNECT_MILLIS);
        factory.setChannelRpcTimeout(CALL_MILLIS);
        factory.setRequestedHeartbeat(HEARTBEAT_SECONDS);
        try {
            if (uri.startsWith("amqps:")) {
                // Set before the address is read: left alone, the library would trust any certificate.
                factory.useSslProtocol(SSLContext.getDefault());
                factory.enableHostnameVerification();
            }
            factory.setUri(uri);
        } catch (URISyntaxException | GeneralSecurityException | IllegalArgumentException secretInside) {
            throw new IllegalArgumentException(
                    "the broker's address is not usable; write it like amqps://user:password@host:5671/vhost");
        }
        return factory;
    }

    @Override
    public synchronized void close() {
        connections.values().stream().filter(Connection::isOpen).forEach(open -> open.abort(CALL_MILLIS));
        connections.clear();
    }
}

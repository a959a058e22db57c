package com.nxop.cutover.rehearsal.amqp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener.DefaultSystemLauncherListener;
import org.apache.qpid.server.model.Broker;
import org.apache.qpid.server.model.Connection;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.apache.qpid.server.model.VirtualHost;
import org.apache.qpid.server.model.VirtualHostNode;
import org.apache.qpid.server.transport.AMQPConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** An AMQP 0-9-1 broker on loopback that can be cut off and come back on the same port, its queues intact. */
final class AmqpBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AmqpBroker.class);

    private static final String INITIAL = """
            {"name": "%s", "modelVersion": "8.0",
             "authenticationproviders": [{"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
               "users": [{"name": "guest", "type": "managed", "password": "guest"}]}],
             "virtualhostnodes": [{"name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
               "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}]}
            """;

    private final String name;
    private final Path folder;
    private final SystemLauncher launcher;
    private final Broker<?> broker;
    /** Chosen by the system when it first listens, and the same after an outage. */
    private int port;

    private boolean up;

    AmqpBroker(String name) {
        this.name = name;
        AtomicReference<SystemConfig<?>> system = new AtomicReference<>();
        this.launcher = new SystemLauncher(new DefaultSystemLauncherListener() {
            @Override
            public void onContainerResolve(SystemConfig<?> config) {
                system.set(config);
            }
        });
        try {
            this.folder = Files.createTempDirectory("amqp-" + name);
            Path initial = Files.writeString(folder.resolve("initial.json"), INITIAL.formatted(name));
            // The broker's own default is a classpath: address, which a program in one nested jar cannot open.
            Path properties = Files.writeString(folder.resolve("system.properties"), "");
            launcher.startup(Map.of(
                    "type",
                    "Memory",
                    "initialConfigurationLocation",
                    initial.toString(),
                    "initialSystemPropertiesLocation",
                    properties.toUri().toString(),
                    "startupLoggedToSystemOut",
                    "false",
                    "preferenceStoreAttributes",
                    "{\"type\": \"Noop\"}",
                    "context",
                    context(folder)));
        } catch (Exception e) {
            throw new IllegalStateException("The AMQP broker " + name + " did not start", e);
        }
        this.broker = (Broker<?>) Objects.requireNonNull(system.get()).getContainer();
        up();
    }

    private static Map<String, String> context(Path folder) {
        return Map.of(
                "qpid.work_dir", folder.toString(),
                "qpid.port.amqp.threadPool.size", "4",
                "qpid.port.amqp.threadPool.numberOfSelectors", "1",
                "virtualhost.connectionThreadPool.size", "4",
                "virtualhost.connectionThreadPool.numberOfSelectors", "1",
                "virtualhost.housekeepingThreadCount", "1");
    }

    synchronized String uri() {
        return "amqp://guest:guest@127.0.0.1:" + port;
    }

    synchronized boolean isUp() {
        return up;
    }

    synchronized void up() {
        if (!up) {
            Port<?> listens = broker.createChild(
                    Port.class,
                    Map.of(
                            "name", "amqp",
                            "type", "AMQP",
                            "port", port,
                            "bindingAddress", "127.0.0.1",
                            "authenticationProvider", "plain",
                            "protocols", List.of("AMQP_0_9_1")));
            port = listens.getBoundPort();
            up = true;
        }
    }

    /** Stops listening and cuts every connection. */
    synchronized void down() {
        if (up) {
            up = false;
            broker.getChildren(Port.class).forEach(port -> port.deleteAsync().join());
            broker.getChildren(VirtualHostNode.class).forEach(node -> cutAll(node.getVirtualHost()));
        }
    }

    private void cutAll(@Nullable VirtualHost<?> host) {
        if (host != null) {
            for (Connection<?> connection : host.getConnections()) {
                if (connection instanceof AMQPConnection<?> open) {
                    open.sendConnectionCloseAsync(AMQPConnection.CloseReason.MANAGEMENT, name + " goes down");
                }
            }
        }
    }

    @Override
    public void close() {
        end();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " of broker " + name + " stays behind", e);
        }
    }

    /** When the program is told to end, the broker hears of it as well, and may be faster. */
    private void end() {
        try {
            launcher.shutdown();
        } catch (IllegalStateException ended) {
            LOG.debug("Broker {} has ended by itself: {}", name, ended.getMessage());
        }
    }
}

package com.nxop.cutover.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Whether the ports can be had, asked before half a world is built. */
final class Ports {

    private Ports() {}

    /** What to say when one of them is taken. */
    static Optional<String> taken(Arguments arguments) {
        return taken("--port", arguments.port()).or(() -> taken("--room-port", arguments.roomPort()));
    }

    private static Optional<String> taken(String flag, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound() ? Optional.empty() : Optional.of("Port " + port + " cannot be bound.");
        } catch (IOException taken) {
            return Optional.of("Port " + port + " is taken by another program. Stop that program, or choose another"
                    + " port with " + flag + "=N; 0 takes a free one.");
        }
    }
}

package com.nxop.cutover.rehearsal.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Message;

/** A name server on one loopback port, UDP and TCP. */
final class DnsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DnsServer.class);
    private static final int ATTEMPTS = 20;
    private static final int UDP_BYTES = 1232;
    private static final int TCP_READ_MILLIS = 2_000;

    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final Function<Message, Optional<Message>> answers;

    /** Answers with what the function gives; nothing means silence. */
    DnsServer(String name, Function<Message, Optional<Message>> answers) {
        this.answers = answers;
        try {
            Bound bound = bind();
            this.tcp = bound.tcp();
            this.udp = bound.udp();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " found no loopback port free for both UDP and TCP", e);
        }
        daemon(name + "-udp", this::serveUdp);
        daemon(name + "-tcp", this::serveTcp);
    }

    private record Bound(ServerSocket tcp, DatagramSocket udp) {}

    int port() {
        return udp.getLocalPort();
    }

    private static Bound bind() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        IOException last = new IOException("no attempt was made");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ServerSocket tcp = new ServerSocket(0, 50, loopback);
            try {
                return new Bound(tcp, new DatagramSocket(tcp.getLocalPort(), loopback));
            } catch (IOException taken) {
                last = taken;
                tcp.close();
            }
        }
        throw last;
    }

    private static void daemon(String name, Runnable loop) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serveUdp() {
        byte[] buffer = new byte[UDP_BYTES];
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
                Optional<byte[]> reply = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (reply.isPresent()) {
                    udp.send(new DatagramPacket(reply.get(), reply.get().length, packet.getSocketAddress()));
                }
            } catch (IOException dropped) {
                LOG.trace("A query was lost; asking again is the asker's part", dropped);
            }
        }
    }

    private void serveTcp() {
        while (!tcp.isClosed()) {
            try (Socket socket = tcp.accept()) {
                socket.setSoTimeout(TCP_READ_MILLIS);
                DataInputStream in = new DataInputStream(socket.getInputStream());
                byte[] query = new byte[in.readUnsignedShort()];
                in.readFully(query);
                Optional<byte[]> reply = answer(query);
                if (reply.isPresent()) {
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeShort(reply.get().length);
                    out.write(reply.get());
                    out.flush();
                }
            } catch (IOException dropped) {
                LOG.trace("A connection broke; asking again is the asker's part", dropped);
            }
        }
    }

    private Optional<byte[]> answer(byte[] query) throws IOException {
        return answers.apply(new Message(query)).map(Message::toWire);
    }

    @Override
    public void close() {
        udp.close();
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The name server on port " + port() + " did not close", e);
        }
    }
}

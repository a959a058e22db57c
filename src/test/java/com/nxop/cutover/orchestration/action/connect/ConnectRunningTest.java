package com.nxop.cutover.orchestration.action.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Contexts;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Secrets;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectRunningTest {

    private static final String STATUS = """
            {"name":"c","connector":{"state":"%s","worker_id":"w"},
             "tasks":[{"id":0,"state":"%s","worker_id":"w","trace":"java.io.IOException: no hub\\n\\tat x"}]}""";

    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final ConnectRunning action = new ConnectRunning(Secrets.ofProcess());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = bodies.get(exchange.getRequestURI().getPath());
            byte[] bytes = (body == null ? "{}" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allConnectorsWithAllTasksRunningIsMet() {
        has("a", "RUNNING", "RUNNING");
        has("b", "RUNNING", "RUNNING");
        Observation seen = look();
        assertThat(seen.state()).isEqualTo(State.MET);
        assertThat(seen.readings()).containsEntry("a", "running, 1 of 1 tasks running");
    }

    @Test
    void aPausedConnectorIsNotYet() {
        has("a", "RUNNING", "RUNNING");
        has("b", "PAUSED", "PAUSED");
        assertThat(look().state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aFailedTaskIsNotYetWithItsTraceAndRemedy() {
        has("a", "RUNNING", "RUNNING");
        has("b", "RUNNING", "FAILED");
        Observation seen = look();
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("b: ").contains("no hub").contains("restart it");
    }

    @Test
    void aMissingConnectorIsNotYetAndNamed() {
        has("a", "RUNNING", "RUNNING");
        Observation seen = look();
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("b: not deployed");
    }

    @Test
    void aDeadClusterIsUnknown() {
        server.stop(0);
        assertThat(look().state()).isEqualTo(State.UNKNOWN);
    }

    private void has(String name, String connector, String task) {
        bodies.put("/connectors/" + name + "/status", STATUS.formatted(connector, task));
    }

    private Observation look() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return action.observe(Contexts.with("url", url).and("connectors", "a,b").step());
    }
}

package com.nxop.cutover.rehearsal.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.world.Faults;
import com.nxop.cutover.rehearsal.world.Region;
import com.nxop.cutover.rehearsal.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectorsTest {

    private final World world = Worlds.fast();
    private final Connectors connectors = new Connectors(world);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        connectors.close();
        world.close();
    }

    @Test
    void theConnectorsRunWhereTheClientsAre() throws Exception {
        assertThat(get("east", "/connectors").body()).contains("opshub-eventhubs", "mq-kafka-adapter");
        assertThat(status("east", "opshub-eventhubs")).contains("RUNNING");
        assertThat(status("west", "opshub-eventhubs")).contains("UNASSIGNED");
    }

    @Test
    void theConnectorsFailWithTheirClientsAndReturnWhereTheySettle() throws Exception {
        clients(10, 20);
        assertThat(status("east", "mq-kafka-adapter")).contains("FAILED");
        clients(0, 90);
        await().until(() -> status("west", "mq-kafka-adapter").contains("RUNNING"));
        assertThat(status("east", "mq-kafka-adapter")).contains("UNASSIGNED");
        await().until(() -> world.spans().stream().anyMatch(span -> span.layer().equals("connectors")));
    }

    @Test
    void aBrokenConnectorStaysFailedUntilItIsMended() throws Exception {
        world.faults().set("connector.opshub-eventhubs", Faults.Kind.FAIL);
        clients(0, 100);
        await().until(() -> status("west", "mq-kafka-adapter").contains("RUNNING"));
        await().until(() -> status("west", "opshub-eventhubs").contains("FAILED"));
        world.faults().clear("connector.opshub-eventhubs");
        await().until(() -> status("west", "opshub-eventhubs").contains("RUNNING"));
    }

    @Test
    void anUnknownConnectorIsNotFound() throws Exception {
        assertThat(get("west", "/connectors/none/status").statusCode()).isEqualTo(404);
    }

    private void clients(int east, int west) {
        world.change("clients", truth -> truth.withClients(Map.of(Region.EAST, east, Region.WEST, west)));
    }

    private String status(String side, String name) throws IOException, InterruptedException {
        return get(side, "/connectors/" + name + "/status").body();
    }

    private HttpResponse<String> get(String side, String path) throws IOException, InterruptedException {
        URI uri = URI.create(connectors.settings().get("connect." + side + ".url") + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}

package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketDoorTest {

    @Test
    void theSameCommandsComeThroughASocketAndThereIsNoDoorForHttp() throws Exception {
        Map<String, String> socket = Map.of("slack.signing-secret", "", "slack.app-token", Surface.APP.appToken());
        try (Surface surface = Surface.open(socket)) {
            surface.cutover.with(Runs.started(Plans.small()).run());
            await().until(surface.slack::socketConnected);
            assertThat(surface.slack
                            .command(People.OLA.id(), "/cutover hold over the socket")
                            .accepted())
                    .isTrue();
            await().until(() ->
                    surface.cutover.latest().orElseThrow().standing().hold().isPresent());
            assertThat(surface.post("command=x", Map.of()).statusCode()).isEqualTo(404);
        }
    }
}

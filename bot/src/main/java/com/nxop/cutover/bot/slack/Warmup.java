package com.nxop.cutover.bot.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Sends signed requests through the whole way in before the program calls itself ready: nobody's first is slow. */
final class Warmup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);
    private static final int ROUNDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SignatureCheck signature;
    private final Clock clock;
    private final ServletWebServerApplicationContext context;

    Warmup(SignatureCheck signature, Clock signatureClock, ServletWebServerApplicationContext context) {
        this.signature = signature;
        this.clock = signatureClock;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int port = context.getWebServer() == null ? 0 : context.getWebServer().getPort();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int status = client.send(request(port, round), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    LOG.warn("The self-check was answered {}; the first requests may be slow", status);
                    return;
                }
            }
            LOG.info("Ready for Slack");
        } catch (IOException unreachable) {
            LOG.warn("The self-check could not reach this program's own door: {}", unreachable.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(int port, int round) {
        byte[] body = ("command=%2Fcutover-self-check&text=&user_id=U0SELF&user_name=self&team_id=T0SELF"
                        + "&channel_id=C0SELF&channel_name=self&api_app_id=A0SELF&trigger_id=self." + round
                        + "&response_url=http%3A%2F%2F127.0.0.1%2F")
                .getBytes(StandardCharsets.UTF_8);
        String now = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SlackConfiguration.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", now)
                .header("X-Slack-Signature", signature.sign(now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }
}

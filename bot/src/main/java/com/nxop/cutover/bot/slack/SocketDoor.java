package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.settings.Secret;
import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.orchestration.journal.QuietEnd;
import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Slack over a socket that the bot opens. Opened again and again while Slack cannot be reached. */
final class SocketDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SocketDoor.class);
    private static final int AGAIN_SECONDS = 10;

    private final Secret appToken;
    private final App app;
    private final ScheduledExecutorService opener =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "slack-socket"));
    private volatile Optional<SocketModeApp> open = Optional.empty();
    private volatile Future<?> again = CompletableFuture.completedFuture("not needed");
    private volatile boolean running;

    SocketDoor(Secret appToken, App app) {
        this.appToken = appToken;
        this.app = app;
    }

    /** @throws StartRefused when Slack does not accept the token; when it is out of reach, it is tried again later */
    @Override
    public void start() {
        running = true;
        open();
    }

    private void open() {
        if (!running) {
            return;
        }
        try {
            SocketModeApp socket = new SocketModeApp(appToken.value(), SocketModeClient.Backend.JavaWebSocket, app);
            socket.startAsync();
            open = Optional.of(socket);
            LOG.info("Listening to Slack over a socket");
        } catch (Exception refused) {
            String why = Objects.requireNonNullElse(
                    refused.getMessage(), refused.getClass().getSimpleName());
            if (why.contains("invalid_auth") || why.contains("not_allowed_token_type")) {
                running = false;
                throw new StartRefused(
                        "Slack does not accept SLACK_APP_TOKEN (" + why + ").",
                        "Set it to an app-level token with the scope connections:write; it begins with xapp-.",
                        refused);
            }
            LOG.warn("Slack's socket cannot be opened ({}); tried again in {} s", why, AGAIN_SECONDS);
            again = opener.schedule(this::open, AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        again.cancel(false);
        QuietEnd.of(opener);
        open.ifPresent(socket -> {
            try {
                socket.close();
            } catch (Exception broken) {
                LOG.info("Slack's socket did not close cleanly: {}", broken.getMessage());
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

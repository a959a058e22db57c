package com.nxop.cutover.rehearsal.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackDeliveryTest {

    private static final String IC = Cast.INCIDENT_COMMANDER.id();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private SlackWorkspace workspace;
    private MethodsClient bot;
    private App app;

    @BeforeEach
    void open() {
        workspace = SlackTests.unhurried();
        bot = SlackTests.bot(workspace);
        app = TinyBot.app(workspace);
    }

    @AfterEach
    void close() {
        app.stop();
        workspace.close();
    }

    @Test
    void aCommandArrivesSignedAndItsAnswerIsWhispered() throws Exception {
        app.command(
                "/cutover",
                (request, ctx) -> ctx.ack("You said " + request.getPayload().getText()));
        try (TinyBot tiny = TinyBot.serve(app, workspace)) {
            BotReply reply = workspace.command(IC, "/cutover assign dba @dora <now>");

            assertThat(reply.accepted()).isTrue();
            assertThat(reply.text()).isEqualTo("You said assign dba <@U0DORA|dora> &lt;now&gt;");
            assertThat(workspace.ephemerals(IC))
                    .singleElement()
                    .extracting(Message::text)
                    .isEqualTo(reply.text());
            TinyBot.Received received = tiny.received().get(0);
            SlackSignature.Verifier verifier = new SlackSignature.Verifier(
                    new SlackSignature.Generator(AppCredentials.rehearsal().signingSecret()));
            String stamp = received.header("X-slack-request-timestamp");
            String signature = received.header("X-slack-signature");
            assertThat(verifier.isValid(stamp, received.body(), signature)).isTrue();
            assertThat(verifier.isValid(stamp, received.body() + "x", signature))
                    .isFalse();
        }
    }

    @Test
    void aClickCarriesTheMessageAndItsValueAndCanEditThroughTheResponseUrl() throws Exception {
        app.blockAction("approve", (request, ctx) -> {
            heard.add(request.getPayload().getActions().get(0).getValue() + " by "
                    + request.getPayload().getUser().getId() + " on "
                    + request.getPayload().getMessage().getTs());
            ctx.respond(r -> r.replaceOriginal(true).text("Approved"));
            return ctx.ack();
        });
        String ts = postGate();
        try (TinyBot tiny = TinyBot.serve(app, workspace)) {
            assertThat(workspace.click(IC, ts, "approve").accepted()).isTrue();
            assertThat(heard).containsExactly("gate-1 by " + IC + " on " + ts);
            assertThat(workspace.message("nxop-cutover", ts).orElseThrow().text())
                    .isEqualTo("Approved");
            assertThat(tiny.received()).hasSize(1);
        }
        assertThatThrownBy(() -> workspace.click(IC, ts, "no-such-button"))
                .hasMessageContaining("No control no-such-button");
    }

    @Test
    void aModalOpensByTriggerAndItsFieldErrorsComeBack() throws Exception {
        app.blockAction("reject", (request, ctx) -> {
            String trigger = request.getPayload().getTriggerId();
            heard.add(String.valueOf(ctx.client()
                    .viewsOpen(r -> r.triggerId(trigger).view(reason()))
                    .getError()));
            heard.add(ctx.client()
                    .viewsOpen(r -> r.triggerId(trigger).view(reason()))
                    .getError());
            return ctx.ack();
        });
        app.viewSubmission("reason", (request, ctx) -> {
            String words = request.getPayload().getView().getState().getValues().values().stream()
                    .flatMap(block -> block.values().stream())
                    .map(ViewState.Value::getValue)
                    .findFirst()
                    .orElse("");
            return words.length() < 5 ? ctx.ackWithErrors(Map.of("why", "Say more")) : ctx.ack();
        });
        String ts = postGate();
        try (TinyBot tiny = TinyBot.serve(app, workspace)) {
            workspace.click(IC, ts, "reject");
            assertThat(heard).containsExactly("null", "exchanged_trigger_id");
            assertThat(workspace.submit(IC, Map.of()).errors()).containsKey("why");
            assertThat(workspace.submit(IC, Map.of("text", "no")).errors()).containsEntry("why", "Say more");
            assertThat(workspace.modal(IC)).isPresent();
            assertThat(workspace.submit(IC, Map.of("text", "lag is 40 s")).accepted())
                    .isTrue();
            assertThat(workspace.modal(IC)).isEmpty();
            assertThat(tiny.received()).hasSize(3);
        }
    }

    @Test
    void openingHomeTellsTheBot() {
        app.event(AppHomeOpenedEvent.class, (event, ctx) -> {
            heard.add(event.getEvent().getUser());
            return ctx.ack();
        });
        try (TinyBot tiny = TinyBot.serve(app, workspace)) {
            workspace.openHome(IC);
            await().until(() -> heard.contains(IC));
            assertThat(tiny.received()).hasSize(1);
        }
    }

    @Test
    void aBotThatIsNowhereIsNotLookedForWhereBotsUsuallyAre() throws IOException {
        try (ServerSocket ignored = listener()) {
            assertThat(workspace.command(IC, "/cutover status").trouble()).isEqualTo("dispatch_failed");
        }
    }

    @Test
    void aBotThatIsAwayIsToldToThePersonAsSlackDoes() {
        workspace.deliverTo(URI.create("http://127.0.0.1:1/slack/events"));
        assertThat(workspace.command(IC, "/cutover status").trouble()).isEqualTo("dispatch_failed");
        workspace.faults().loseInbound();
        assertThat(workspace.command(IC, "/cutover status").trouble()).isEqualTo("operation_timeout");
        assertThat(workspace.command(IC, "/cutovr status").trouble()).contains("not a valid command");
        assertThat(workspace.ephemerals(IC)).hasSize(3).allMatch(message -> !message.fromBot());
    }

    @Test
    void overASocketTheSameBotIsReachedWithoutAnyUrl() throws Exception {
        App socketApp = new App(AppConfig.builder()
                .slack(SlackTests.sdk(workspace))
                .singleTeamBotToken(AppCredentials.rehearsal().botToken())
                .authTestCacheEnabled(true)
                .build());
        socketApp.command("/cutover", (request, ctx) -> ctx.ack("Over the socket"));
        socketApp.blockAction("approve", (request, ctx) -> {
            heard.add(request.getPayload().getActions().get(0).getValue());
            return ctx.ack();
        });
        String ts = postGate();
        SocketModeApp socket = new SocketModeApp(
                AppCredentials.rehearsal().appToken(), SocketModeClient.Backend.JavaWebSocket, socketApp);
        try {
            socket.startAsync();
            await().until(workspace::socketConnected);
            assertThat(workspace.command(IC, "/cutover help").text()).isEqualTo("Over the socket");
            assertThat(workspace.click(IC, ts, "approve").accepted()).isTrue();
            assertThat(heard).containsExactly("gate-1");
        } finally {
            socket.close();
        }
        await().until(() -> !workspace.socketConnected());
    }

    private String postGate() throws Exception {
        return bot.chatPostMessage(r -> r.channel("#nxop-cutover")
                        .text("Gate 1")
                        .blocks(asBlocks(actions(a -> a.elements(asElements(
                                button(b -> b.actionId("approve")
                                        .text(plainText("Approve"))
                                        .value("gate-1")),
                                button(b -> b.actionId("reject").text(plainText("Reject")))))))))
                .getTs();
    }

    private static View reason() {
        return view(v -> v.type("modal")
                .callbackId("reason")
                .title(viewTitle(t -> t.type("plain_text").text("Reject gate 1")))
                .submit(viewSubmit(s -> s.type("plain_text").text("Reject")))
                .blocks(asBlocks(input(i ->
                        i.blockId("why").label(plainText("Why?")).element(plainTextInput(p -> p.actionId("text")))))));
    }

    /** Somebody listens at the port that bots usually have: this test, or whoever has it already. */
    private static ServerSocket listener() throws IOException {
        ServerSocket usual = new ServerSocket();
        try {
            usual.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8080));
        } catch (BindException taken) {
            return usual;
        }
        return usual;
    }
}

package com.nxop.cutover.rehearsal.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The Slack workspace of the rehearsal: Web API, Socket Mode, signed requests to the bot, the room in the browser, and this,
 * the programmatic side for scripted people and tests. All methods may be called from any thread.
 */
public final class SlackWorkspace implements AutoCloseable {

    private final Office office;
    private final LoopbackServer server;
    private final SocketMode socket;
    private final Courier courier;
    private final LiveFeed feed;
    private final Interactions interactions;

    /** Scripted people may be slow; they must not delay what the browsers see. */
    private final ExecutorService ears = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "slack-scripted-people");
        thread.setDaemon(true);
        return thread;
    });

    private SlackWorkspace(WorkspaceSettings settings) throws IOException {
        office = Office.open(settings);
        server = new LoopbackServer(settings.port());
        socket = new SocketMode(office.ids());
        courier = new Courier(office, socket);
        feed = new LiveFeed(office);
        ResponseUrls responseUrls = new ResponseUrls(office, this::roomUrl);
        interactions = new Interactions(office, courier, responseUrls);
        FileMethods files = new FileMethods(office, this::roomUrl);
        server.route(WebApi.PATH, new WebApi(office, files, socket::url)::handle);
        server.route(ResponseUrls.PATH, responseUrls::handle);
        server.route("/upload/", files::upload);
        server.route("/files/", files::download);
        server.route("/", new RoomPage(office, interactions, feed)::handle);
    }

    /** Starts on loopback; throws {@link UncheckedIOException} when the port is taken. */
    public static SlackWorkspace start(WorkspaceSettings settings) {
        try {
            SlackWorkspace workspace = new SlackWorkspace(settings);
            workspace.socket.begin();
            workspace.server.start();
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The Slack room cannot open port " + settings.port() + "; stop what holds it or choose another", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the Slack room started", e);
        }
    }

    /** Base of the Web API with a slash at its end, for {@code SLACK_API_URL}. */
    public String apiUrl() {
        return roomUrl() + "api/";
    }

    /** The room, for a browser; {@code ?as=ID} opens it as that person. */
    public String roomUrl() {
        return server.url();
    }

    /** From now on requests to the bot go to this URL, as long as the bot has no socket open. */
    public void deliverTo(URI requestUrl) {
        courier.deliverTo(requestUrl);
    }

    /** Whether the bot has a Socket Mode connection open. */
    public boolean socketConnected() {
        return socket.connected();
    }

    /** Asks the bot to reconnect its socket, as Slack does now and then. */
    public void refreshSocket() {
        socket.refresh();
    }

    /** Breaks the bot's sockets without a word. */
    public void cutSocket() {
        socket.cut();
    }

    public SlackFaults faults() {
        return office.desks().faults();
    }

    public void rate(PostingRate rate) {
        office.desks().rates().set(rate);
    }

    public List<Person> people() {
        return office.room().people();
    }

    /** Id of a channel by name, for example {@code nxop-cutover}. */
    public String channelId(String name) {
        return office.room().need(name).id();
    }

    /** Types a slash command into the first channel; returns when the bot has answered or failed to. */
    public BotReply command(String personId, String line) {
        return command(personId, office.settings().furnishing().channels().get(0), line);
    }

    public BotReply command(String personId, String channel, String line) {
        return interactions.command(personId, channel, line);
    }

    /** Clicks a button (any confirm dialog is confirmed); with a value, the button carrying it or the option chosen. */
    public BotReply click(String personId, String messageTs, String actionId, String... values) {
        return interactions.use(
                personId, new Source.InMessage("", messageTs), actionId, List.of(values), FormState.UNTOUCHED);
    }

    public BotReply clickInHome(String personId, String actionId, String... values) {
        return interactions.use(personId, new Source.InHome(), actionId, List.of(values), FormState.UNTOUCHED);
    }

    public BotReply clickInModal(String personId, String actionId, String... values) {
        return interactions.use(personId, new Source.InModal(), actionId, List.of(values), FormState.UNTOUCHED);
    }

    /** Fills in and submits the modal on top; values by action id or block id, several parted by commas. */
    public SubmitReply submit(String personId, Map<String, String> values) {
        JsonNode blocks = modal(personId)
                .map(view -> view.path("blocks"))
                .orElseThrow(() -> new IllegalArgumentException("No modal is open for " + personId));
        return interactions.submit(personId, FormState.byAction(blocks, values));
    }

    /** Closes the modal on top. */
    public void closeModal(String personId) {
        interactions.closeView(personId);
    }

    public Message say(String personId, String channel, String text) {
        return interactions.say(personId, channel, text, Optional.empty());
    }

    public Message reply(String personId, String channel, String threadTs, String text) {
        return interactions.say(personId, channel, text, Optional.of(threadTs));
    }

    /** Opens App Home, so that the bot publishes it. */
    public void openHome(String personId) {
        interactions.openHome(personId);
    }

    /** All messages of a channel (name, id or person id) as they are now, oldest first, thread replies included. */
    public List<Message> messages(String channel) {
        return office.room().messages(office.room().need(channel));
    }

    public Optional<Message> message(String channel, String ts) {
        return office.room().message(office.room().need(channel), ts);
    }

    /** What only this person was shown, oldest first. */
    public List<Message> ephemerals(String personId) {
        return office.room().whispers(personId);
    }

    /** The modal the person sees, if any. */
    public Optional<JsonNode> modal(String personId) {
        return office.views().top(personId).map(view -> view);
    }

    /** The person's App Home, if published. */
    public Optional<JsonNode> home(String personId) {
        return office.views().home(personId).map(view -> view);
    }

    /** Topic of a channel. */
    public String topic(String channel) {
        return office.room().need(channel).topic();
    }

    /** Hears every message posted, edited or whispered, in order, on one thread of the workspace; may act from there. */
    public void onMessage(Consumer<Message> listener) {
        hear(RoomNews.Kind.MESSAGE, news -> {
            boolean whispered = Json.flag(news.data(), "is_ephemeral");
            listener.accept(new Message(news.channel(), whispered ? news.audience() : "", news.data()));
        });
    }

    /** Hears the modals before a person whenever they change: person id and stack, the one on top last. */
    public void onViews(BiConsumer<String, JsonNode> listener) {
        hear(RoomNews.Kind.VIEWS, news -> listener.accept(news.audience(), news.data()));
    }

    private void hear(RoomNews.Kind kind, Consumer<RoomNews> listener) {
        office.room().listen(news -> {
            if (news.kind() == kind && !ears.isShutdown()) {
                ears.execute(() -> listener.accept(news));
            }
        });
    }

    /** The newest 5,000 Web API calls, oldest first. */
    public List<WebCall> calls() {
        return office.desks().log().calls();
    }

    public List<WebCall> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    /** How often each method was called since the start. */
    public Map<String, Integer> callCounts() {
        return office.desks().log().counts();
    }

    /** How many of those calls were asked to wait. */
    public long limited() {
        return calls().stream()
                .filter(call -> call.outcome().equals("ratelimited"))
                .count();
    }

    @Override
    public void close() {
        feed.close();
        faults().clear();
        server.close();
        socket.close();
        office.room().close();
        ears.shutdownNow();
    }
}

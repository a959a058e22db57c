package com.nxop.cutover.rehearsal.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackWebApiTest {

    private static final String IC = Cast.INCIDENT_COMMANDER.id();

    private SlackWorkspace workspace;
    private MethodsClient bot;

    @BeforeEach
    void open() {
        workspace = SlackTests.unhurried();
        bot = SlackTests.bot(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aPostedMessageIsInTheChannelWithItsBlocksCompleted() throws Exception {
        ChatPostMessageResponse posted = post("Gate 1 waits", gate());

        assertThat(posted.isOk()).isTrue();
        Message message = workspace.message("nxop-cutover", posted.getTs()).orElseThrow();
        assertThat(message.text()).isEqualTo("Gate 1 waits");
        assertThat(message.offers("approve")).isTrue();
        assertThat(message.blocks().path(0).path("block_id").stringValue()).isNotBlank();
        assertThat(posted.getMessage().getBlocks()).hasSize(2);
    }

    @Test
    void anUpdateChangesTheMessageInPlaceAndMarksItEdited() throws Exception {
        ChatPostMessageResponse posted = post("Phase 1", gate());

        assertThat(bot.chatUpdate(r -> r.channel(posted.getChannel())
                                .ts(posted.getTs())
                                .text("Phase 2"))
                        .isOk())
                .isTrue();

        Message message = workspace.message("nxop-cutover", posted.getTs()).orElseThrow();
        assertThat(message.text()).isEqualTo("Phase 2");
        assertThat(message.edited()).isTrue();
        assertThat(message.blocks().isMissingNode()).isTrue();
    }

    @Test
    void aReplyIsInTheThreadAndCountedOnItsFirstMessage() throws Exception {
        ChatPostMessageResponse first = post("Board", List.of());
        bot.chatPostMessage(r -> r.channel(first.getChannel())
                .threadTs(first.getTs())
                .replyBroadcast(true)
                .text("Step done"));

        assertThat(workspace.messages("nxop-cutover").get(1).thread()).contains(first.getTs());
        assertThat(workspace
                        .message("nxop-cutover", first.getTs())
                        .orElseThrow()
                        .json()
                        .path("reply_count")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void anEphemeralMessageIsSeenByItsPersonAlone() throws Exception {
        assertThat(bot.chatPostEphemeral(
                                r -> r.channel("#nxop-cutover").user(IC).text("Not your gate"))
                        .isOk())
                .isTrue();

        assertThat(workspace.ephemerals(IC))
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("Not your gate");
        assertThat(workspace.ephemerals(Cast.ONLOOKER.id())).isEmpty();
        assertThat(workspace.messages("nxop-cutover")).isEmpty();
    }

    @Test
    void aDirectMessageGoesToThePersonNamed() throws Exception {
        assertThat(bot.chatPostMessage(r -> r.channel(IC).text("Your turn")).isOk())
                .isTrue();
        assertThat(workspace.messages(IC))
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("Your turn");
    }

    @Test
    void groupsAndTheirMembersComeFromThePeoplesHandles() throws Exception {
        String group = bot.usergroupsList(r -> r.includeUsers(true)).getUsergroups().stream()
                .filter(one -> one.getHandle().equals("nxop-incident-commander"))
                .findFirst()
                .orElseThrow()
                .getId();

        assertThat(bot.usergroupsUsersList(r -> r.usergroup(group)).getUsers()).containsExactly(IC, Cast.DEPUTY.id());
        assertThat(bot.usersInfo(r -> r.user(IC)).getUser().getRealName()).isEqualTo(Cast.INCIDENT_COMMANDER.name());
        assertThat(bot.usersList(r -> r).getMembers()).hasSize(Cast.all().size() + 1);
    }

    @Test
    void channelsAreListedAndTheirTopicCanBeSet() throws Exception {
        String id = bot.conversationsList(r -> r).getChannels().get(0).getId();
        assertThat(bot.conversationsSetTopic(r -> r.channel(id).topic("Phase 1"))
                        .isOk())
                .isTrue();
        assertThat(workspace.topic("nxop-cutover")).isEqualTo("Phase 1");
        assertThat(bot.conversationsInfo(r -> r.channel(id)).getChannel().getName())
                .isEqualTo("nxop-cutover");
        assertThat(bot.conversationsOpen(r -> r.users(List.of(IC))).getChannel().getId())
                .startsWith("D");
    }

    @Test
    void appHomeIsPublishedPerPerson() throws Exception {
        assertThat(bot.viewsPublish(
                                r -> r.userId(IC).view(view(v -> v.type("home").blocks(gate()))))
                        .isOk())
                .isTrue();
        assertThat(workspace.home(IC)).isPresent();
        assertThat(workspace.home(Cast.ONLOOKER.id())).isEmpty();
    }

    @Test
    void aModalNeedsALivingTrigger() throws Exception {
        assertThat(bot.viewsOpen(r -> r.triggerId("1.made.up").view(modal())).getError())
                .isEqualTo("invalid_trigger_id");
    }

    @Test
    void aFileIsUploadedAndSharedInItsThread() throws Exception {
        String channel = workspace.channelId("nxop-cutover");
        byte[] report = "# Report".getBytes(StandardCharsets.UTF_8);
        assertThat(bot.filesUploadV2(r -> r.channel(channel)
                                .filename("report.md")
                                .title("Report")
                                .fileData(report)
                                .initialComment("The report"))
                        .isOk())
                .isTrue();
        Message message = workspace.messages("nxop-cutover").get(0);
        assertThat(message.text()).isEqualTo("The report");
        assertThat(message.json().path("files").path(0).path("title").stringValue())
                .isEqualTo("Report");
    }

    @Test
    void pinsAndBookmarksStayWithTheChannel() throws Exception {
        ChatPostMessageResponse posted = post("Board", List.of());
        assertThat(bot.pinsAdd(r -> r.channel(posted.getChannel()).timestamp(posted.getTs()))
                        .isOk())
                .isTrue();
        assertThat(bot.bookmarksAdd(r -> r.channelId(posted.getChannel())
                                .title("Status page")
                                .type("link")
                                .link("http://127.0.0.1:8080/status"))
                        .isOk())
                .isTrue();
        assertThat(bot.pinsAdd(r -> r.channel(posted.getChannel()).timestamp(posted.getTs()))
                        .getError())
                .isEqualTo("already_pinned");
    }

    @Test
    void aScriptedPersonHearsEachMessageAndMayActOnIt() throws Exception {
        java.util.List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        workspace.onMessage(message -> {
            heard.add(message.text());
            if (message.text().equals("ping")) {
                workspace.say(IC, "nxop-cutover", "pong");
            }
        });
        bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("ping"));
        org.awaitility.Awaitility.await().until(() -> heard.equals(List.of("ping", "pong")));
    }

    @Test
    void everyCallIsRecordedWithItsOutcome() throws Exception {
        post("Board", List.of());
        bot.chatPostMessage(r -> r.channel("#nowhere").text("x"));
        assertThat(workspace.callCounts()).containsEntry("chat.postMessage", 2);
        assertThat(workspace.calls("chat.postMessage"))
                .extracting(WebCall::outcome)
                .containsExactly("ok", "channel_not_found");
        assertThat(workspace.calls().toString()).doesNotContain("xoxb-");
    }

    private ChatPostMessageResponse post(String text, List<LayoutBlock> blocks) throws Exception {
        return bot.chatPostMessage(r -> {
            r.channel("#nxop-cutover").text(text);
            return blocks.isEmpty() ? r : r.blocks(blocks);
        });
    }

    private static List<LayoutBlock> gate() {
        return asBlocks(
                section(s -> s.text(markdownText("*Gate 1*"))),
                actions(a -> a.elements(asElements(button(
                        b -> b.actionId("approve").text(plainText("Approve")).value("gate-1"))))));
    }

    private static com.slack.api.model.view.View modal() {
        return view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text("Why?")))
                .blocks(gate()));
    }
}

package com.nxop.cutover.rehearsal.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import org.junit.jupiter.api.Test;

class SlackRefusalsTest {

    @Test
    void whatSlackRefusesIsRefusedWithSlacksCode() throws Exception {
        try (SlackWorkspace workspace = SlackTests.unhurried()) {
            refusals(workspace);
        }
    }

    private static void refusals(SlackWorkspace workspace) throws Exception {
        MethodsClient bot = SlackTests.bot(workspace);
        MethodsClient stranger = SlackTests.sdk(workspace).methods("xoxb-of-somebody-else");
        assertThat(stranger.authTest(r -> r).getError()).isEqualTo("invalid_auth");
        assertThat(bot.chatPostMessage(r -> r.channel("#nowhere").text("x")).getError())
                .isEqualTo("channel_not_found");
        assertThat(bot.chatPostMessage(r -> r.channel("#nxop-cutover")).getError())
                .isEqualTo("no_text");
        assertThat(bot.chatPostMessage(r -> r.channel("#nxop-cutover").text("x".repeat(40_001)))
                        .getError())
                .isEqualTo("msg_too_long");
        assertThat(bot.chatUpdate(r -> r.channel(workspace.channelId("nxop-cutover"))
                                .ts("1.000001")
                                .text("x"))
                        .getError())
                .isEqualTo("message_not_found");
        Message human = workspace.say(Cast.INCIDENT_COMMANDER.id(), "nxop-cutover", "hello");
        assertThat(bot.chatUpdate(r -> r.channel(human.channel()).ts(human.ts()).text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(bot.conversationsCreate(r -> r.name("more")).getNeeded()).isEqualTo("channels:manage");
    }
}

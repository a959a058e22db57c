package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.orchestration.run.Person;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The way back to the one who asked: only they see it. */
final class Replies {

    private static final String AGAIN =
            "The dialog could not be opened: Slack allows three seconds for it. Press again, please.";

    private static final Answer NOTHING_TO_ASK = new Answer.Refused(
            "Nothing that is still open is asked of a role you hold.",
            "/cutover go-no-go names the role beside each line; /cutover assign changes who holds it.");

    private final MethodsClient slack;
    private final Faces faces;
    private final Clock clock;

    Replies(MethodsClient slack, Faces faces, Clock runClock) {
        this.slack = slack;
        this.faces = faces;
        this.clock = runClock;
    }

    void send(Received.Sender to, Answer answer) {
        faces.of(answer, clock.instant()).forEach(reply -> send(to, reply));
    }

    private void send(Received.Sender to, Card reply) {
        boolean shared = to.channel().startsWith("C") || to.channel().startsWith("G");
        if (!shared || !whisper(to, reply)) {
            message(to, reply);
        }
    }

    private boolean whisper(Received.Sender to, Card reply) {
        return Web.call(
                        "chat.postEphemeral",
                        () -> slack.chatPostEphemeral(ask -> ask.channel(to.channel())
                                .user(to.person())
                                .text(reply.text())
                                .blocks(reply.blocks())))
                .ok();
    }

    /** In the conversation with the app; also when the channel cannot be written to. */
    private void message(Received.Sender to, Card reply) {
        String channel = to.channel().startsWith("D") ? to.channel() : to.person();
        Web.call(
                "chat.postMessage",
                () -> slack.chatPostMessage(ask -> ask.channel(channel)
                        .text(reply.text())
                        .blocks(reply.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /** Asks what a button has to ask; when the trigger has run out, offers the button again. */
    boolean openDialog(Received received, Person by) {
        Received.Content on = received.content();
        Optional<View> dialog = faces.dialog(by, on.action(), on.value(), clock.instant());
        if (dialog.isEmpty()) {
            send(received.sender(), NOTHING_TO_ASK);
            return false;
        }
        return open(received, dialog.get());
    }

    private boolean open(Received received, View dialog) {
        Received.Content on = received.content();
        dialog.setPrivateMetadata(DialogMark.write(on.value(), received.sender().channel()));
        boolean open = Web.call(
                        "views.open",
                        () -> slack.viewsOpen(ask -> ask.triggerId(on.trigger()).view(dialog)))
                .ok();
        if (!open) {
            send(received.sender(), new Card(AGAIN, again(on)));
        }
        return open;
    }

    private static List<LayoutBlock> again(Received.Content on) {
        ButtonElement button = ButtonElement.builder()
                .actionId(on.action())
                .value(on.value())
                .text(PlainTextObject.builder().text("Open the dialog").build())
                .build();
        return List.of(
                SectionBlock.builder()
                        .text(MarkdownTextObject.builder().text(AGAIN).build())
                        .build(),
                ActionsBlock.builder().elements(List.of(button)).build());
    }

    void publishHome(Person person) {
        View view = faces.home(person, clock.instant());
        Web.call(
                "views.publish",
                () -> slack.viewsPublish(ask -> ask.userId(person.id()).view(view)));
    }
}

package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.Act;
import com.nxop.cutover.bot.slack.Received.Content;
import com.nxop.cutover.bot.slack.Received.Kind;
import com.nxop.cutover.bot.slack.Received.Sender;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.ViewState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Slack's payloads as what they mean here. Any part of them may be missing. */
final class Intake {

    private static final int DIGEST = 20;

    private Intake() {}

    /** @param signature of the request; the key where Slack sent no trigger */
    static Received command(SlashCommandPayload sent, String signature) {
        String trigger = text(sent.getTriggerId());
        Sender sender = new Sender(
                text(sent.getUserId()),
                text(sent.getUserName()),
                text(sent.getTeamId()),
                text(sent.getChannelId()),
                text(sent.getChannelName()));
        String key = trigger.isEmpty()
                ? digest("command", signature, sender.person(), text(sent.getText()))
                : digest("command", trigger);
        return new Received(key, Kind.COMMAND, sender, new Content(text(sent.getText()), "", "", trigger));
    }

    static Received click(BlockActionPayload sent, BlockActionPayload.Action action) {
        String channel = Optional.ofNullable(sent.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .orElse("");
        String name = Optional.ofNullable(sent.getChannel())
                .map(BlockActionPayload.Channel::getName)
                .orElse("");
        Sender sender = new Sender(user(sent.getUser()), userName(sent.getUser()), team(sent.getTeam()), channel, name);
        String key = digest(
                "click",
                sender.person(),
                place(sent.getContainer()),
                text(action.getActionId()),
                text(action.getValue()),
                text(action.getActionTs()));
        Content content =
                new Content("", text(action.getActionId()), text(action.getValue()), text(sent.getTriggerId()));
        return new Received(key, Kind.CLICK, sender, content);
    }

    /** @param action the button that opened the dialog */
    static Received reason(ViewSubmissionPayload sent, String action, String reason) {
        DialogMark mark = DialogMark.read(text(sent.getView().getPrivateMetadata()));
        String person = Optional.ofNullable(sent.getUser())
                .map(ViewSubmissionPayload.User::getId)
                .orElse("");
        String name = Optional.ofNullable(sent.getUser())
                .map(ViewSubmissionPayload.User::getName)
                .orElse("");
        String team = Optional.ofNullable(sent.getTeam())
                .map(ViewSubmissionPayload.Team::getId)
                .orElse("");
        Sender sender = new Sender(person, text(name), text(team), mark.channel(), "");
        return new Received(
                digest("reason", text(sent.getView().getId()), person),
                Kind.REASON,
                sender,
                new Content(reason, action, mark.value(), ""));
    }

    static Received home(EventsApiPayload<AppHomeOpenedEvent> sent) {
        Sender sender = new Sender(text(sent.getEvent().getUser()), "", text(sent.getTeamId()), "", "");
        return new Received(
                digest("home", text(sent.getEventId()), sender.person()),
                Kind.HOME,
                sender,
                new Content("", "", "", ""));
    }

    /** What was ticked in any group of a dialog, as one text parted by blanks. */
    static Received ticks(ViewSubmissionPayload sent, String action) {
        String ticked = Optional.ofNullable(sent.getView().getState()).map(ViewState::getValues).stream()
                .flatMap(groups -> new TreeMap<>(groups).values().stream())
                .flatMap(group -> Optional.ofNullable(group.get(action)).stream())
                .flatMap(group -> Optional.ofNullable(group.getSelectedOptions()).stream())
                .flatMap(List::stream)
                .map(ViewState.SelectedOption::getValue)
                .collect(Collectors.joining(" "));
        return reason(sent, Act.CRITERIA_MINE.id(), ticked);
    }

    /** What was written in a dialog's field; empty when it is missing. */
    static String field(ViewSubmissionPayload sent, String block, String action) {
        return Optional.ofNullable(sent.getView().getState())
                .map(ViewState::getValues)
                .map(values -> values.get(block))
                .map(values -> values.get(action))
                .map(ViewState.Value::getValue)
                .orElse("");
    }

    private static String place(BlockActionPayload.@Nullable Container container) {
        if (container == null) {
            return "";
        }
        return text(container.getChannelId()) + text(container.getMessageTs()) + text(container.getViewId());
    }

    private static String user(BlockActionPayload.@Nullable User user) {
        return user == null ? "" : text(user.getId());
    }

    private static String userName(BlockActionPayload.@Nullable User user) {
        return user == null ? "" : text(user.getName());
    }

    private static String team(BlockActionPayload.@Nullable Team team) {
        return team == null ? "" : text(team.getId());
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static String digest(String kind, String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return kind + ":" + HexFormat.of().formatHex(hash, 0, DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package com.nxop.cutover.bot.slack;

import com.slack.api.methods.MethodsClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where the bot may be talked to: in its channel, and alone. */
final class Channels {

    private final MethodsClient slack;
    private final String home;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, String> directs = new ConcurrentHashMap<>();

    /** @param home name with or without its hash sign, or id */
    Channels(MethodsClient slack, String home) {
        this.slack = slack;
        this.home = home.startsWith("#") ? home.substring(1) : home;
    }

    /** Why the bot does not answer here; empty when it does. */
    Optional<String> objection(Received.Sender from) {
        boolean here = from.channel().isEmpty() || (from.channel().startsWith("D") ? direct(from) : shared(from));
        return here ? Optional.empty() : Optional.of("The cutover is run in #" + home + ", not here.");
    }

    /** Slack calls every conversation of two "directmessage"; only the one with the app counts. */
    private boolean direct(Received.Sender from) {
        String own = directs.computeIfAbsent(from.person(), this::open);
        if (own.isEmpty()) {
            directs.remove(from.person());
        }
        return own.equals(from.channel());
    }

    private String open(String person) {
        return Web.call(
                        "conversations.open",
                        () -> slack.conversationsOpen(ask -> ask.users(java.util.List.of(person))))
                .answer()
                .map(answer -> answer.getChannel().getId())
                .orElse("");
    }

    /** Private channels come without their name. */
    private boolean shared(Received.Sender from) {
        if (from.channel().equals(home) || from.channelName().equals(home)) {
            return true;
        }
        boolean nameless = from.channelName().isEmpty() || from.channelName().equals("privategroup");
        return nameless && name(from.channel()).equals(home);
    }

    private String name(String channel) {
        String known = names.computeIfAbsent(channel, this::ask);
        if (known.isEmpty()) {
            names.remove(channel);
        }
        return known;
    }

    private String ask(String channel) {
        return Web.call("conversations.info", () -> slack.conversationsInfo(ask -> ask.channel(channel)))
                .answer()
                .map(answer -> answer.getChannel().getName())
                .orElse("");
    }
}

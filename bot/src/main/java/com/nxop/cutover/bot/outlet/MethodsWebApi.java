package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Through Slack's own client. */
public final class MethodsWebApi implements WebApi {

    private static final Logger LOG = LoggerFactory.getLogger(MethodsWebApi.class);
    private static final String EVENT = "nxop_cutover";
    private static final String MARK = "mark";
    private static final int LOOK_BACK = 30;
    private static final int TOO_MANY = 429;
    private static final Duration UNSAID = Duration.ofSeconds(5);

    /** People's ids; what is posted to one goes into the conversation of the two. */
    private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]{2,}");

    private final MethodsClient client;
    private final Map<String, String> directs = new ConcurrentHashMap<>();

    public MethodsWebApi(MethodsClient client) {
        this.client = client;
    }

    @Override
    public Reply post(String channel, Optional<String> thread, Card card, String mark) {
        if (!PERSON.matcher(channel).matches()) {
            return say(channel, thread, card, mark);
        }
        Reply opened = open(channel);
        return opened instanceof Reply.Sent there ? say(there.handle().channel(), thread, card, mark) : opened;
    }

    /** A conversation stays the same for ever; asking again for it changes nothing. */
    private Reply open(String person) {
        String known = directs.getOrDefault(person, "");
        if (!known.isEmpty()) {
            return new Reply.Sent(new Handle(known, ""));
        }
        return call(() -> {
            ConversationsOpenResponse answer = client.conversationsOpen(ask -> ask.users(List.of(person)));
            @Nullable
            String id = answer.getChannel() == null ? null : answer.getChannel().getId();
            if (id != null) {
                directs.put(person, id);
            }
            return reply(answer, id, "");
        });
    }

    private Reply say(String channel, Optional<String> thread, Card card, String mark) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(channel)
                .text(card.text())
                .blocks(card.blocks())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .metadata(new Message.Metadata(EVENT, Map.of(MARK, mark)))
                .build();
        thread.ifPresent(request::setThreadTs);
        return call(() -> {
            ChatPostMessageResponse answer = client.chatPostMessage(request);
            return reply(answer, answer.getChannel(), answer.getTs());
        });
    }

    @Override
    public Reply edit(Handle handle, Card card) {
        ChatUpdateRequest request = ChatUpdateRequest.builder()
                .channel(handle.channel())
                .ts(handle.ts())
                .text(card.text())
                .blocks(card.blocks())
                .build();
        return call(() -> {
            ChatUpdateResponse answer = client.chatUpdate(request);
            return reply(answer, handle.channel(), handle.ts());
        });
    }

    @Override
    public Optional<Handle> find(String channel, String mark) {
        ConversationsHistoryRequest request = ConversationsHistoryRequest.builder()
                .channel(channel)
                .limit(LOOK_BACK)
                .includeAllMetadata(true)
                .build();
        try {
            ConversationsHistoryResponse answer = client.conversationsHistory(request);
            List<Message> messages = answer.isOk() && answer.getMessages() != null ? answer.getMessages() : List.of();
            return messages.stream()
                    .filter(message -> marked(message, mark))
                    .findFirst()
                    .map(message -> new Handle(channel, message.getTs()));
        } catch (IOException | SlackApiException unseen) {
            LOG.debug("Whether a message arrived cannot be seen: {}", unseen.toString());
            return Optional.empty();
        }
    }

    private static boolean marked(Message message, String mark) {
        Message.@Nullable Metadata metadata = message.getMetadata();
        return metadata != null
                && metadata.getEventPayload() != null
                && mark.equals(metadata.getEventPayload().get(MARK));
    }

    private interface Call {
        Reply make() throws IOException, SlackApiException;
    }

    private static Reply call(Call call) {
        try {
            return call.make();
        } catch (SlackApiException answered) {
            return answered(answered);
        } catch (IOException | RuntimeException lost) {
            return new Reply.Lost(lost.toString());
        }
    }

    private static Reply reply(SlackApiTextResponse answer, @Nullable String channel, @Nullable String ts) {
        if (answer.isOk() && channel != null && ts != null) {
            return new Reply.Sent(new Handle(channel, ts));
        }
        @Nullable String code = answer.getError();
        return code == null ? new Reply.Lost("neither ok nor an error") : new Reply.Refused(code, detail(answer));
    }

    private static String detail(SlackApiTextResponse answer) {
        if (answer instanceof ChatPostMessageResponse post && post.getResponseMetadata() != null) {
            return String.valueOf(post.getResponseMetadata().getMessages());
        }
        return String.valueOf(answer.getNeeded());
    }

    private static Reply answered(SlackApiException answered) {
        if (answered.getResponse() == null || answered.getResponse().code() != TOO_MANY) {
            return new Reply.Lost("an answer that cannot be read: " + answered.getMessage());
        }
        @Nullable String wait = answered.getResponse().header("Retry-After");
        boolean said = wait != null && wait.matches("\\d{1,5}");
        return new Reply.TooMany(said ? Duration.ofSeconds(Long.parseLong(String.valueOf(wait))) : UNSAID);
    }
}

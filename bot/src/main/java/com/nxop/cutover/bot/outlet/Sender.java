package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one message and settles what became of it. */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration CLOSED = Duration.ofSeconds(30);
    private static final Duration ROOT = Duration.ofSeconds(1);

    private final WebApi api;
    private final SlackMemory memory;
    private final Flow flow;
    private final Clock clock;
    private final AtomicLong posted = new AtomicLong();
    private final AtomicLong edited = new AtomicLong();
    /** Channel as configured to its id, as Slack told it; reading a channel takes the id. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private volatile State state;

    private record State(boolean well, String word, Instant since) {}

    Sender(WebApi api, SlackMemory memory, Flow flow, Clock clock) {
        this.api = api;
        this.memory = memory;
        this.flow = flow;
        this.clock = clock;
        this.state = new State(true, "well", clock.instant());
    }

    OutletHealth health(int waiting) {
        State now = state;
        return new OutletHealth(now.well(), now.word(), now.since(), waiting, posted.get(), edited.get());
    }

    /** Whether nothing has got through for so long that what waits is history. */
    boolean away() {
        State now = state;
        return !now.well() && !clock.instant().isBefore(now.since().plus(flow.patience()));
    }

    /** Whether the item changes a message that is already there. */
    boolean edits(Item item) {
        return item.latest() instanceof Outgoing.Show show
                && memory.find(show.subject()).isPresent();
    }

    void send(String channel, Item item, ChannelQueue queue) {
        if (item.latest() instanceof Outgoing.Line line) {
            line(channel, line, item, queue);
            return;
        }
        Outgoing.Show show = (Outgoing.Show) item.latest();
        Optional<Handle> known = memory.find(show.subject()).or(() -> adopt(channel, item));
        if (known.isPresent()) {
            settle(api.edit(known.get(), show.card()), Attempt.EDIT, item, queue);
        } else if (show.absent() == Outgoing.Absent.LEAVE) {
            queue.done(item, clock.instant());
        } else {
            Reply reply = api.post(channel, Optional.empty(), show.card(), show.subject());
            if (reply instanceof Reply.Sent sent) {
                ids.put(channel, sent.handle().channel());
            }
            settle(reply, Attempt.POST, item, queue);
        }
    }

    private enum Attempt {
        POST,
        EDIT
    }

    /** A post whose answer was lost may be there all the same; then there must not be a second one. */
    private Optional<Handle> adopt(String channel, Item item) {
        if (!item.doubtful()) {
            return Optional.empty();
        }
        Optional<Handle> found = Optional.ofNullable(ids.get(channel)).flatMap(id -> api.find(id, item.key()));
        found.ifPresent(handle -> memory.keep(item.key(), handle));
        return found;
    }

    private void line(String channel, Outgoing.Line line, Item item, ChannelQueue queue) {
        Optional<Handle> root = memory.find(line.below());
        if (root.isEmpty()) {
            queue.again(item.waiting(clock.instant().plus(ROOT)));
            return;
        }
        Reply reply = api.post(channel, Optional.of(root.get().ts()), item.card(clock.instant()), item.key());
        settle(reply, Attempt.POST, item, queue);
    }

    private void settle(Reply reply, Attempt attempt, Item item, ChannelQueue queue) {
        Instant now = clock.instant();
        if (reply instanceof Reply.Sent sent) {
            (attempt == Attempt.POST ? posted : edited).incrementAndGet();
            if (item.latest() instanceof Outgoing.Show show && attempt == Attempt.POST) {
                memory.keep(show.subject(), sent.handle());
            }
            is(true, "well");
            queue.done(item, now);
        } else if (reply instanceof Reply.TooMany many) {
            queue.close(now.plus(flow.asked(many.pause())));
            queue.again(item);
        } else if (reply instanceof Reply.Lost lost) {
            LOG.warn("Slack gave no answer for {}: {}; it is tried again", item.key(), lost.why());
            is(false, "Slack does not answer (" + lost.why() + "); use the console meanwhile");
            queue.again(item.later(now.plus(flow.pause(item.attempts())), attempt == Attempt.POST));
        } else if (reply instanceof Reply.Refused refused) {
            refused(refused, item, queue, now);
        }
    }

    private void refused(Reply.Refused refused, Item item, ChannelQueue queue, Instant now) {
        switch (Remedy.of(refused.code())) {
            case POST_ANEW -> anew(refused, item, queue, now);
            case CHANNEL -> {
                String word = "Slack refuses the channel (" + refused.code() + ")";
                shut(word + "; invite the bot or correct CUTOVER_CHANNEL", item, queue, now);
            }
            case TOKEN -> {
                String word = "Slack refuses the bot (" + refused.code() + ")";
                shut(word + "; check SLACK_BOT_TOKEN and the app's scopes", item, queue, now);
            }
            case NOBODY -> {
                LOG.warn("Slack lets nobody hear {} ({}); it is left", item.key(), refused.code());
                queue.done(item, now);
            }
            case PLAIN_TEXT -> plainly(refused, item, queue, now);
            case AGAIN -> {
                LOG.warn("Slack says {} to {}; it is tried again", refused.code(), item.key());
                queue.again(item.later(now.plus(flow.pause(item.attempts())), false));
            }
        }
    }

    private void anew(Reply.Refused refused, Item item, ChannelQueue queue, Instant now) {
        LOG.info("The message {} is gone ({}); a new one takes its place", item.key(), refused.code());
        String subject = item.latest() instanceof Outgoing.Line line ? line.below() : item.key();
        memory.forget(subject);
        queue.again(item.later(now, false));
    }

    private void shut(String word, Item item, ChannelQueue queue, Instant now) {
        LOG.error("{}", word);
        is(false, word);
        queue.close(now.plus(CLOSED));
        queue.again(item);
    }

    /** A message Slack does not accept as it is must still be heard: once as plain text, then no more. */
    private void plainly(Reply.Refused refused, Item item, ChannelQueue queue, Instant now) {
        LOG.error("Slack does not accept {}: {} {}", item.key(), refused.code(), refused.detail());
        Card card = item.card(now);
        if (card.blocks().isEmpty() || !(item.latest() instanceof Outgoing.Show)) {
            queue.done(item, now);
        } else {
            queue.again(item.plain(new Card(card.text(), List.of())));
        }
    }

    private void is(boolean well, String word) {
        if (state.well() != well) {
            state = new State(well, word, clock.instant());
        }
    }
}

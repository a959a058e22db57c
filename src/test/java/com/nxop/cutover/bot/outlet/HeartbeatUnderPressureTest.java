package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.card.Card;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The queue of a busy channel while Slack answers 429 to every third call, on a clock of its own. */
class HeartbeatUnderPressureTest {

    private static final Instant BEGUN = Instant.parse("2026-12-01T02:00:00Z");
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final Duration CALL = Duration.ofMillis(300);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Set<String> posted = new HashSet<>();
    private final ChannelQueue queue = new ChannelQueue(Flow.slack(), item -> posted.contains(item.key()), BEGUN);
    private final List<Duration> late = new ArrayList<>();
    private int calls;

    @Test
    void theTwoMinuteUpdateLeavesWithinFiveSeconds() {
        Instant end = BEGUN.plus(Duration.ofHours(1));
        Optional<Item> underWay = Optional.empty();
        Instant free = BEGUN;
        for (Instant now = BEGUN; now.isBefore(end); now = now.plus(STEP)) {
            chatter(Duration.between(BEGUN, now).toMillis(), now);
            if (underWay.isPresent() && !now.isBefore(free)) {
                settle(underWay.get(), now);
                underWay = Optional.empty();
            }
            if (underWay.isEmpty()) {
                underWay = queue.take(now);
                free = now.plus(CALL);
            }
        }
        assertThat(late).hasSize(29).allMatch(one -> one.compareTo(Duration.ofSeconds(5)) < 0);
        System.out.println("longest wait of a status update under 429: "
                + late.stream().max(Duration::compareTo).orElseThrow().toMillis() + " ms");
    }

    /** More than the channel takes: the board each second, details, news, a question now and then. */
    private void chatter(long millis, Instant now) {
        if (millis % 1000 == 0) {
            queue.add(Outgoing.Show.of("R-1/board", card("board"), Priority.BOARD), now);
        }
        if (millis % 700 == 0) {
            queue.add(new Outgoing.Line("R-1/board", "detail " + millis), now);
        }
        if (millis % 4000 == 0) {
            queue.add(Outgoing.Show.news("R-1/news/" + millis, card("news"), Priority.CHANGE), now);
        }
        if (millis % 15_000 == 0) {
            queue.add(Outgoing.Show.of("R-1/gate/" + millis, card("question"), Priority.DECISION), now);
        }
        if (millis > 0 && millis % EVERY.toMillis() == 0) {
            queue.add(Outgoing.Show.news("R-1/update/" + millis, card("update"), Priority.HEARTBEAT), now);
        }
    }

    private void settle(Item item, Instant now) {
        calls++;
        if (calls % 3 == 0) {
            queue.close(now.plus(RETRY_AFTER));
            queue.again(item);
            return;
        }
        posted.add(item.key());
        queue.done(item, now);
        if (item.key().startsWith("R-1/update/")) {
            long due = Long.parseLong(item.key().substring("R-1/update/".length()));
            late.add(Duration.between(BEGUN.plusMillis(due), now));
        }
    }

    private static Card card(String text) {
        return new Card(text, List.of());
    }
}

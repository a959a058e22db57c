package com.nxop.cutover.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(Store.class)
class InboxTest {

    @Parameter
    Store kind;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
    private final AtomicInteger forced = new AtomicInteger();
    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(kind.open().sql(), forced::incrementAndGet, JsonMapper.shared(), clock);
    }

    /** The second delivery is acknowledged too, and may come while the first is not yet on the disk. */
    @Test
    void aRequestIsOnTheDiskBeforeItIsAcknowledged() {
        inbox.put(received("k"));
        assertThat(forced).hasValue(1);
        inbox.put(received("k"));
        assertThat(forced).hasValue(2);
    }

    @Test
    void aRequestIsTakenOnceHoweverOftenItIsDelivered() {
        assertThat(inbox.put(received("k"))).isPresent();
        assertThat(inbox.put(received("k"))).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsFoundInItsOrder() {
        Inbox.Letter first = inbox.put(received("1")).orElseThrow();
        Inbox.Letter second = inbox.put(received("2")).orElseThrow();
        Inbox.Letter third = inbox.put(received("3")).orElseThrow();
        inbox.answered(first, "told");
        assertThat(inbox.unanswered(clock.instant(), 10)).containsExactly(second, third);
        assertThat(inbox.unanswered(clock.instant().minusMillis(1), 10)).isEmpty();
        inbox.forget(second);
        assertThat(inbox.unanswered(clock.instant(), 10)).containsExactly(third);
    }

    private static Received received(String key) {
        return new Received(
                key,
                Received.Kind.COMMAND,
                new Received.Sender("U1", "ola", "T1", "C1", "nxop-cutover"),
                new Received.Content("note grüße", "", "", ""));
    }
}

package com.nxop.cutover.notifications.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Store;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");

    @Parameter
    Store kind;

    private Outbox outbox;

    @BeforeEach
    void open() {
        outbox = new Outbox(kind.open().sql());
    }

    @Test
    void theSameKeyIsTakenOnce() {
        outbox.put("email", "k", "first", NOW);
        outbox.put("email", "k", "second", NOW);
        assertThat(outbox.allDue("email", NOW, 10))
                .extracting(Outbox.Parcel::payload)
                .containsExactly("first");
    }

    @Test
    void theOldestGoesFirstAndOthersWaitForIt() {
        outbox.put("pager", "b", "1", NOW);
        outbox.put("pager", "a", "2", NOW);
        outbox.again("b", NOW.plusSeconds(5), "busy");
        assertThat(outbox.due("pager", NOW)).isEmpty();
        assertThat(outbox.due("pager", NOW.plusSeconds(5)).orElseThrow().key()).isEqualTo("b");
        outbox.sent("b");
        assertThat(outbox.due("pager", NOW).orElseThrow().key()).isEqualTo("a");
    }

    @Test
    void whatIsStuckIsShownWithItsAgeAndReason() {
        outbox.put("email", "a", "1", NOW);
        outbox.put("email", "b", "2", NOW.plus(Duration.ofMinutes(1)));
        outbox.again("a", NOW, "no route");
        outbox.dead("b", "");
        Outbox.Backlog backlog = outbox.backlog().get(0);
        assertThat(backlog.waiting()).isEqualTo(1);
        assertThat(backlog.dead()).isEqualTo(1);
        assertThat(backlog.oldest()).contains(NOW);
        assertThat(backlog.trouble()).isEqualTo("no route");
        assertThat(outbox.count("email", "DEAD")).isEqualTo(1);
    }
}

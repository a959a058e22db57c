package com.nxop.cutover.notifications.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.hook.HookListener;
import com.nxop.cutover.rehearsal.world.Faults.Kind;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Notices to the web hook, over the wire, to a listener that believes only what is signed. */
class HookTest {

    private final World world = Worlds.fast();
    private final HookListener listener = HookListener.start(world);
    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final Outbox outbox = new Outbox(Database.inMemory().sql());
    private final AtomicBoolean current = new AtomicBoolean(true);
    private final Relay relay = relay(listener.spring().get("cutover.webhook-secret"));

    private Relay relay(String secret) {
        HookCarrier carrier = new HookCarrier(new Signature(Objects.requireNonNull(secret)), clock);
        return new Relay("webhook", outbox, carrier, clock, bulletin -> current.get());
    }

    @AfterEach
    void close() {
        listener.close();
        world.close();
    }

    @Test
    void aNoticeArrivesSignedAndOnce() {
        relay.send(bulletin("started", listener.url()));
        relay.send(bulletin("started", listener.url()));
        relay.drain();
        relay.drain();
        assertThat(listener.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.path("type").stringValue()).isEqualTo("cutover.notice");
            assertThat(notice.path("notice").stringValue()).isEqualTo("started");
            assertThat(notice.path("text").stringValue()).isEqualTo("It has begun. Größe \u05D0 \uD83D\uDE80");
            assertThat(notice.path("facts").path("level").stringValue()).isEqualTo("1");
        });
        assertThat(outbox.count("webhook", "SENT")).isEqualTo(1);
    }

    @Test
    void whatIsSignedWithAnotherSecretIsNotBelieved() {
        relay("whsec_AAAA").send(bulletin("started", listener.url()));
        relay("whsec_AAAA").drain();
        assertThat(listener.notices()).isEmpty();
        assertThat(outbox.backlog())
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("HTTP 401"));
    }

    @Test
    void aListenerThatIsAwayIsToldWhenItIsBack() {
        world.faults().set("hook", Kind.FAIL);
        relay.send(bulletin("started", listener.url()));
        relay.drain();
        assertThat(outbox.backlog()).singleElement().satisfies(one -> {
            assertThat(one.waiting()).isEqualTo(1);
            assertThat(one.oldest()).contains(Runs.TWO);
            assertThat(one.trouble()).contains("HTTP 503");
        });
        world.faults().clear("hook");
        relay.drain();
        assertThat(listener.notices()).as("not before its pause is over").isEmpty();
        clock.advance(Duration.ofMinutes(3));
        relay.drain();
        assertThat(listener.notices()).hasSize(1);
    }

    @Test
    void aLostAnswerIsSentAgainAndCountsOnceOverThere() {
        world.faults().set("hook", Kind.DONE_BUT_LOST);
        relay.send(bulletin("started", listener.url()));
        relay.drain();
        world.faults().clear("hook");
        clock.advance(Duration.ofMinutes(3));
        relay.drain();
        assertThat(listener.notices()).hasSize(1);
        assertThat(outbox.count("webhook", "SENT")).isEqualTo(1);
    }

    @Test
    void whatIsNotSoAnyMoreDoesNotLeave() {
        relay.send(bulletin("started", listener.url()));
        current.set(false);
        relay.drain();
        assertThat(listener.notices()).isEmpty();
        assertThat(outbox.count("webhook", "DEAD")).isEqualTo(1);
    }

    @Test
    void nothingIsToldWithoutEncryption() {
        relay.send(bulletin("started", "http://hooks.nxop.example/cutover"));
        relay.drain();
        assertThat(outbox.backlog())
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).contains("not https"));
    }

    private static Bulletin bulletin(String key, String to) {
        return new Bulletin(
                "R-1",
                key,
                key,
                to,
                "[NXOP] It has begun",
                "It has begun. Größe \u05D0 \uD83D\uDE80",
                Runs.TWO.plusSeconds(900),
                Map.of("level", "1"));
    }
}

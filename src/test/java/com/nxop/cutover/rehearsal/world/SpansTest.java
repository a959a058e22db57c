package com.nxop.cutover.rehearsal.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpansTest {

    private final World world = new World(new WorldClock(Instant.parse("2026-11-25T02:00:00Z"), 200), 1);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void askingAgainDoesNotRestartASpan() {
        world.asked("dns");
        Instant first = world.pending().getOrDefault("dns", Instant.EPOCH);

        world.asked("dns");
        world.became("dns");

        assertThat(world.spans())
                .singleElement()
                .satisfies(span -> assertThat(span.askedAt()).isEqualTo(first));
        assertThat(world.pending()).isEmpty();
    }

    @Test
    void whatNobodyAskedForHasNoSpan() {
        world.became("dns");

        assertThat(world.spans()).isEmpty();
    }

    @Test
    void aWaitThatTheLayerAsksForIsASpan() {
        Instant until = world.clock().instant().plusSeconds(5);
        world.waits("arc", until);

        assertThat(world.spans()).singleElement().satisfies(span -> {
            assertThat(span.layer()).isEqualTo("arc");
            assertThat(span.becameAt()).isEqualTo(until);
        });
        assertThat(world.pending()).isEmpty();
    }
}

package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-12-01T02:30:00Z");

    private Duration passed = Duration.ZERO;
    private Duration databaseOff = Duration.ZERO;
    private Duration machineOff = Duration.ZERO;

    @Test
    void aSmallDifferenceIsMadeUpByOneHundredthOfTheTimeThatPasses() {
        SteadyClock clock = begun();
        databaseOff = Duration.ofSeconds(2);
        after(Duration.ofSeconds(11), clock);
        assertThat(ahead(clock)).isBetween(Duration.ofMillis(1), Duration.ofMillis(111));
        for (int i = 0; i < 60; i++) {
            after(Duration.ofSeconds(11), clock);
        }
        assertThat(ahead(clock)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aClockThatWasSetIsNotFollowedWhileTheOtherOneSaysOtherwise() {
        SteadyClock clock = begun();
        databaseOff = Duration.ofHours(25);
        for (int i = 0; i < 30; i++) {
            after(Duration.ofSeconds(11), clock);
        }
        assertThat(ahead(clock)).isZero();
        databaseOff = Duration.ZERO;
        machineOff = Duration.ofHours(-3);
        for (int i = 0; i < 30; i++) {
            after(Duration.ofSeconds(11), clock);
        }
        assertThat(ahead(clock)).isZero();
    }

    @Test
    void begunWhileOneClockIsAheadItBeginsWithTheOther() {
        databaseOff = Duration.ofHours(25);
        assertThat(ahead(begun())).isZero();
        databaseOff = Duration.ZERO;
        machineOff = Duration.ofMinutes(7);
        assertThat(ahead(begun())).isZero();
    }

    @Test
    void begunWhileOneClockIsBehindTheRecordItGoesByTheOther() {
        databaseOff = Duration.ofHours(-1);
        SteadyClock clock = begun();
        clock.notBefore(START.minusSeconds(30));
        assertThat(ahead(clock)).isZero();
    }

    @Test
    void withBothClocksBehindTheRecordItGoesOnFromTheRecord() {
        databaseOff = Duration.ofHours(-1);
        machineOff = Duration.ofHours(-2);
        SteadyClock clock = begun();
        clock.notBefore(START.minusSeconds(30));
        assertThat(ahead(clock)).isEqualTo(Duration.ofSeconds(-30));
    }

    @Test
    void aLaterRecordMovesItNoFurtherThanTheRecord() {
        SteadyClock clock = begun();
        clock.notBefore(START.minusSeconds(30));
        databaseOff = Duration.ofHours(25);
        clock.notBefore(START.plusSeconds(1));
        assertThat(ahead(clock)).isEqualTo(Duration.ofSeconds(1));
    }

    private SteadyClock begun() {
        return new SteadyClock(off(() -> databaseOff), off(() -> machineOff), () -> passed.toNanos());
    }

    private void after(Duration span, SteadyClock clock) {
        passed = passed.plus(span);
        clock.instant();
    }

    private Duration ahead(SteadyClock clock) {
        return Duration.between(START.plus(passed), clock.instant());
    }

    private Clock off(java.util.function.Supplier<Duration> by) {
        return new Clock() {
            @Override
            public Instant instant() {
                return START.plus(passed).plus(by.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}

package com.nxop.cutover.orchestration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-12-01T02:30:00Z");

    private volatile Duration passed = Duration.ZERO;
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

    /** A standby hears of the run only when it takes over; meanwhile its own clock may have been set. */
    @Test
    void theOtherOneCountsAsItWasAtTheBeginning() {
        databaseOff = Duration.ofHours(-1);
        SteadyClock clock = begun();
        after(Duration.ofMinutes(3), clock);
        machineOff = Duration.ofHours(18);
        clock.notBefore(START.plusSeconds(150));
        assertThat(ahead(clock)).isZero();
    }

    @Test
    void withBothWrongAtTheBeginningItGoesByTheOneThatWasSetRight() {
        databaseOff = Duration.ofHours(-1);
        machineOff = Duration.ofHours(-2);
        SteadyClock clock = begun();
        databaseOff = Duration.ZERO;
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

    @Test
    void whileTheDatabaseDoesNotAnswerTheOthersReadOn() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        SteadyClock clock = new SteadyClock(
                off(() -> {
                    if (passed.compareTo(Duration.ofSeconds(11)) >= 0) {
                        asked.countDown();
                        await(answer);
                    }
                    return Duration.ZERO;
                }),
                off(() -> Duration.ZERO),
                () -> passed.toNanos());
        clock.notBefore(START);
        passed = Duration.ofSeconds(11);
        Thread asks = new Thread(clock::instant);
        asks.start();
        await(asked);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(11));
        clock.notBefore(START.plusSeconds(12));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(12));
        answer.countDown();
        asks.join();
    }

    @Test
    void anAnswerThatTookLongIsNotComparedWith() {
        SteadyClock clock = new SteadyClock(
                off(() -> {
                    passed = passed.plus(passed.isZero() ? Duration.ZERO : Duration.ofSeconds(4));
                    return Duration.ofMillis(500);
                }),
                off(() -> Duration.ofMillis(500)),
                () -> passed.toNanos());
        for (int i = 0; i < 30; i++) {
            after(Duration.ofSeconds(11), clock);
        }
        assertThat(ahead(clock)).isEqualTo(Duration.ofMillis(500));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
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

package com.nxop.cutover.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --at} on the days when clocks change, in every zone that changes them. */
class ChangedClocksTest {

    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(800));

    @Test
    void anHourThatIsSkippedOrComesTwiceIsNeverGuessedInAnyZone() {
        int changes = 0;
        for (String name : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(name);
            Optional<ZoneOffsetTransition> next =
                    Optional.ofNullable(zone.getRules().nextTransition(FROM));
            while (next.isPresent() && next.get().getInstant().isBefore(TO)) {
                changes++;
                judge(zone, next.get());
                next = Optional.ofNullable(
                        zone.getRules().nextTransition(next.get().getInstant()));
            }
        }
        assertThat(changes).isGreaterThan(500);
    }

    private static void judge(ZoneId zone, ZoneOffsetTransition change) {
        LocalDateTime earlier = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
        LocalDateTime later = change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
        String unclear = shown(earlier.plusMinutes(1));
        assertThat(parse(unclear + " " + zone))
                .isInstanceOfSatisfying(
                        Order.Wrong.class,
                        wrong -> assertThat(wrong.reason())
                                .contains(unclear, zone.getId())
                                .contains(change.isGap() ? "does not exist" : "comes twice"));
        assertThat(start(shown(later) + " " + zone))
                .isEqualTo(later.atZone(zone).toInstant());
        if (change.isOverlap()) {
            Instant first = start(unclear + " " + change.getOffsetBefore());
            Instant second = start(unclear + " " + change.getOffsetAfter());
            assertThat(Duration.between(first, second))
                    .isEqualTo(change.getDuration().negated());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-14 02:30 America/Chicago,2027-03-14 02:30 does not exist in America/Chicago",
        "2027-11-07 01:30 America/Chicago,say which one: 2027-11-07 01:30 -05:00 or 2027-11-07 01:30 -06:00.",
    })
    void theAnswerSaysWhatToWrite(String time, String answer) {
        assertThat(parse(time))
                .isInstanceOfSatisfying(
                        Order.Wrong.class, wrong -> assertThat(wrong.reason()).contains(answer));
    }

    private static String shown(LocalDateTime time) {
        return time.toString().replace('T', ' ');
    }

    private static Instant start(String time) {
        assertThat(parse(time)).isInstanceOf(Order.Schedule.class);
        return ((Order.Schedule) parse(time)).start();
    }

    private static Order parse(String time) {
        return Parser.parse("start --at " + time, People.INES);
    }
}

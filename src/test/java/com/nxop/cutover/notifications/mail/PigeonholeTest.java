package com.nxop.cutover.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.hearing.Quiet;
import com.nxop.cutover.notifications.hearing.Wish;
import com.nxop.cutover.notifications.hearing.Wishes;
import com.nxop.cutover.notifications.mail.Letterbox.Haste;
import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.rehearsal.smtp.Letter;
import com.nxop.cutover.rehearsal.smtp.Mailbox;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** It is two in the morning; whoever wants quiet wants it until six. */
class PigeonholeTest {

    private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("UTC"));
    private static final String MAX = "Max.M@nxop.example";

    private final Database database = Database.inMemory();
    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final Outbox outbox = new Outbox(database.sql());
    private final Wishes wishes =
            new Wishes(database.sql(), person -> Optional.of(MAX).filter(own -> person.equals(People.MAX)));
    private final Mailbox mailbox = new Mailbox();
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final Postman postman = new Postman(
            outbox,
            server,
            "cutover@nxop.example",
            clock,
            mail -> clock.instant().isBefore(mail.until()));
    private final Pigeonhole kept =
            new Pigeonhole(outbox, postman, address -> wishes.quietAt(address, clock.instant()), clock);

    PigeonholeTest() {
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(mailbox.spring().getOrDefault("spring.mail.port", "0")));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    private void post(String key, String to, Haste haste, Duration holds) {
        Instant until = clock.instant().plus(holds);
        kept.post(new Mail("R-1", key, "update", to, key, "text", "<p>html</p>", until, Optional.empty()), haste);
        round();
    }

    private void later(Duration span) {
        clock.advance(span);
        round();
    }

    private void round() {
        kept.look();
        postman.drain();
    }

    @Test
    void whatSumsUpWaitsForTheEndOfTheReadersQuietHoursAndWhatIsStaleByThenIsLeftOut() {
        assertThat(wishes.want(People.MAX, Optional.of(NIGHT)))
                .contains("updates and reports by mail to max.m@nxop.example wait as well");
        post("update/1", "max.m@NXOP.example", Haste.WAITS, Duration.ofMinutes(15));
        post("report", MAX, Haste.WAITS, Duration.ofDays(7));
        post("report", MAX, Haste.WAITS, Duration.ofDays(7));
        post("report", "other@nxop.example", Haste.WAITS, Duration.ofDays(7));
        assertThat(mailbox.letters())
                .singleElement()
                .satisfies(one -> assertThat(one.to()).containsExactly("other@nxop.example"));
        later(Duration.ofMinutes(239));
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(outbox.backlog()).singleElement().satisfies(one -> {
            assertThat(one.waiting()).isEqualTo(2);
            assertThat(one.trouble()).isEqualTo("kept for quiet hours");
        });
        later(Duration.ofMinutes(2));
        assertThat(mailbox.letters()).extracting(Letter::subject).containsExactly("report", "report");
        later(Duration.ofDays(1));
        assertThat(mailbox.letters()).hasSize(2);
    }

    @Test
    void whatHappensPassesAndSoDoesEverythingOnceThereAreNoQuietHours() {
        wishes.want(People.MAX, Optional.of(NIGHT));
        wishes.want(People.MAX, Wish.Way.DIRECT);
        post("emergency", MAX, Haste.NOW, Duration.ofDays(7));
        assertThat(mailbox.letters()).hasSize(1);
        post("report", MAX, Haste.WAITS, Duration.ofDays(7));
        assertThat(mailbox.letters()).hasSize(1);
        wishes.want(People.MAX, Optional.empty());
        later(Duration.ofMinutes(1));
        assertThat(mailbox.letters()).hasSize(2);
    }

    @Test
    void whoseAddressIsNotKnownIsToldThatMailsDoNotWait() {
        assertThat(wishes.want(People.INES, Optional.of(NIGHT))).contains("mails do not wait, because");
        post("report", "ines@nxop.example", Haste.WAITS, Duration.ofDays(7));
        assertThat(mailbox.letters()).hasSize(1);
    }
}

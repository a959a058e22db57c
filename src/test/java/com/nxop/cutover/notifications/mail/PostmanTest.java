package com.nxop.cutover.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.rehearsal.smtp.Letter;
import com.nxop.cutover.rehearsal.smtp.Mailbox;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over the wire to a real mail server, and read back there. */
class PostmanTest {

    private final SettableClock clock = new SettableClock(Runs.TWO);
    private final Outbox outbox = new Outbox(Database.inMemory().sql());
    private final Mailbox mailbox = new Mailbox();
    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final AtomicBoolean current = new AtomicBoolean(true);
    private final Postman postman = new Postman(outbox, server, "cutover@nxop.example", clock, mail -> current.get());

    PostmanTest() {
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(mailbox.spring().getOrDefault("spring.mail.port", "0")));
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void aMailArrivesOnceAsTextAndHtmlWithItsHeaders() {
        postman.send(mail("started", "dispatch@nxop.example", "[NXOP] Maintenance has started"));
        postman.send(mail("started", "dispatch@nxop.example", "[NXOP] Maintenance has started"));
        postman.drain();
        postman.drain();
        assertThat(mailbox.letters()).hasSize(1);
        Letter letter = mailbox.letters().get(0);
        assertThat(letter.subject()).isEqualTo("[NXOP] Maintenance has started");
        assertThat(letter.to()).containsExactly("dispatch@nxop.example");
        assertThat(letter.text()).isEqualTo("The text.\r\nWith Größe \u05D0 and \uD83D\uDE80.");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("List-Id")).contains("cutover.nxop.example");
        assertThat(letter.parts()).containsExactly("text/plain", "text/html");
    }

    @Test
    void mailsOfARunAreOneThreadAndEachHasAnIdThatARetryKeeps() {
        postman.send(mail("started", "dispatch@nxop.example", "one"));
        postman.send(mail("restored", "dispatch@nxop.example", "two"));
        postman.drain();
        List<Letter> letters = mailbox.letters();
        assertThat(letters.get(0).header("References"))
                .isNotEmpty()
                .isEqualTo(letters.get(1).header("References"));
        assertThat(letters.get(0).header("Message-ID"))
                .isEqualTo(mail("started", "dispatch@nxop.example", "other").messageId("nxop.example"))
                .isNotEqualTo(letters.get(1).header("Message-ID"));
    }

    @Test
    void nothingInASubjectBeginsAHeaderOfItsOwn() {
        postman.send(mail("started", "dispatch@nxop.example", "Step\r\nBcc: everybody@nxop.example\r\n\r\nbody"));
        postman.drain();
        Letter letter = mailbox.letters().get(0);
        assertThat(letter.subject()).isEqualTo("Step Bcc: everybody@nxop.example body");
        assertThat(letter.header("Bcc")).isEmpty();
    }

    @Test
    void anInvitationComesAsPartAndAsFile() {
        postman.send(new Mail(
                "R-1",
                "t-7d/0",
                "planned",
                "dispatch@nxop.example",
                "Planned",
                "text",
                "<p>html</p>",
                Runs.TWO.plusSeconds(900),
                Optional.of(InvitationTest.request(0))));
        postman.drain();
        assertThat(mailbox.letters().get(0).parts())
                .containsExactly("text/plain", "text/html", "text/calendar", "text/calendar");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndTheWaitingMailIsSeen() {
        int port = server.getPort();
        server.setPort(1);
        postman.send(mail("started", "dispatch@nxop.example", "one"));
        postman.drain();
        assertThat(outbox.backlog()).singleElement().satisfies(backlog -> {
            assertThat(backlog.waiting()).isEqualTo(1);
            assertThat(backlog.oldest()).contains(Runs.TWO);
            assertThat(backlog.trouble()).isNotBlank();
        });
        server.setPort(port);
        postman.drain();
        assertThat(mailbox.letters()).as("not before its pause is over").isEmpty();
        clock.advance(Duration.ofMinutes(3));
        postman.drain();
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(outbox.backlog()).isEmpty();
    }

    @Test
    void anAddressThatTheServerRefusesHoldsUpNoOther() {
        postman.send(mail("started", "no address at all", "one"));
        postman.send(mail("started", "dispatch@nxop.example", "one"));
        postman.drain();
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(outbox.count(Postman.OUTLET, "DEAD")).isEqualTo(1);
    }

    @Test
    void whatIsNotSoAnyMoreDoesNotLeave() {
        postman.send(mail("started", "dispatch@nxop.example", "one"));
        current.set(false);
        postman.drain();
        assertThat(mailbox.letters()).isEmpty();
        assertThat(outbox.count(Postman.OUTLET, "DEAD")).isEqualTo(1);
    }

    private static Mail mail(String key, String to, String subject) {
        return new Mail(
                "R-1",
                key,
                key,
                to,
                subject,
                "The text.\nWith Größe \u05D0 and \uD83D\uDE80.",
                "<p>The text.</p>",
                Runs.TWO.plusSeconds(900),
                Optional.empty());
    }
}

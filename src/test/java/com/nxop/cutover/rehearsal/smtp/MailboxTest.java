package com.nxop.cutover.rehearsal.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailboxTest {

    @Test
    void aSentMailCanBeRead() {
        try (Mailbox mailbox = new Mailbox()) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(mailbox.spring().get("spring.mail.host"));
            sender.setPort(
                    Integer.parseInt(Objects.requireNonNull(mailbox.spring().get("spring.mail.port"))));
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("cutover@nxop.com");
            mail.setTo("operations@nxop.com");
            mail.setSubject("The cutover begins");
            mail.setText("At 02:00 UTC");
            sender.send(mail);

            Letter letter = mailbox.letters().get(0);
            assertThat(letter.to()).containsExactly("operations@nxop.com");
            assertThat(letter.subject()).isEqualTo("The cutover begins");
            assertThat(letter.text()).contains("At 02:00 UTC");
        }
    }
}

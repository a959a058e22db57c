package com.nxop.cutover.notifications.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;

/** Puts a mail into the form that travels: plain text first, HTML beside it, the calendar entry as part and as file. */
final class Envelope {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String from;
    private final String domain;

    Envelope(String from) {
        this.from = from;
        this.domain = from.substring(from.indexOf('@') + 1);
    }

    void fill(MimeMessage message, Mail mail) throws MessagingException {
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader("Message-ID", mail.messageId(domain));
        message.setHeader("In-Reply-To", mail.threadId(domain));
        message.setHeader("References", mail.threadId(domain));
        // Out-of-office programs answer neither of these.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "NXOP cutover <cutover." + domain + ">");
        message.setContent(body(mail));
    }

    private Multipart body(Mail mail) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        alternative.addBodyPart(text(mail.text(), "plain"));
        alternative.addBodyPart(text(mail.html(), "html"));
        if (mail.invitation().isEmpty()) {
            return alternative;
        }
        Invitation invitation = mail.invitation().get();
        String ics = invitation.ics(from, mail.to());
        alternative.addBodyPart(calendar(ics, invitation));
        MimeBodyPart readable = new MimeBodyPart();
        readable.setContent(alternative);
        BodyPart file = calendar(ics, invitation);
        file.setFileName("cutover.ics");
        return new MimeMultipart(readable, file);
    }

    private static BodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static BodyPart calendar(String ics, Invitation invitation) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(ics, UTF_8, "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + invitation.method());
        return part;
    }
}

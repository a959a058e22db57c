package com.nxop.cutover.rehearsal.smtp;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An SMTP server that takes any mail and keeps it to be read. */
public final class Mailbox implements AutoCloseable {

    private final List<MimeMessage> earlier = new ArrayList<>();
    private GreenMail mail = on(0);
    private int port;

    public Mailbox() {
        mail.start();
        port = mail.getSmtp().getPort();
    }

    private static GreenMail on(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Nobody answers any more. */
    public synchronized void stop() {
        earlier.addAll(Arrays.asList(mail.getReceivedMessages()));
        mail.stop();
    }

    /** Answers again, at the same address. */
    public synchronized void start() {
        mail = on(port);
        mail.start();
    }

    /** {@code spring.mail.*} properties that lead a mail sender here. */
    public Map<String, String> spring() {
        return Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(port));
    }

    /** Everything received, oldest first; a mail to several people is there once for each. */
    public synchronized List<Letter> letters() {
        List<MimeMessage> all = new ArrayList<>(earlier);
        all.addAll(Arrays.asList(mail.getReceivedMessages()));
        return all.stream().map(Mailbox::read).toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            Address[] to = message.getRecipients(Message.RecipientType.TO);
            return new Letter(
                    from == null || from.length == 0 ? "" : from[0].toString(),
                    to == null
                            ? List.of()
                            : Arrays.stream(to).map(Address::toString).toList(),
                    message.getSubject() == null ? "" : message.getSubject(),
                    text(message),
                    parts(message),
                    headers(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A received mail cannot be read; look at what was sent", e);
        }
    }

    private static List<String> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart inside)) {
            return List.of(new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT));
        }
        List<String> all = new ArrayList<>();
        for (int n = 0; n < inside.getCount(); n++) {
            all.addAll(parts(inside.getBodyPart(n)));
        }
        return all;
    }

    private static Map<String, String> headers(Part part) throws MessagingException {
        Map<String, String> all = new HashMap<>();
        for (Header header : Collections.list(part.getAllHeaders())) {
            all.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        return all;
    }

    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts && parts.getCount() > 0) {
            return text(parts.getBodyPart(0));
        }
        return content.toString();
    }

    @Override
    public void close() {
        mail.stop();
    }
}

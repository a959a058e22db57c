package com.nxop.cutover.notifications.mail;

import com.nxop.cutover.notifications.pager.Outbox;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes mails into the outbox at once and sends them from there, off the caller's path: at least once, each for itself,
 * so that an address that is refused holds up no other. Pauses are in the machine's time.
 */
public final class Postman {

    public static final String OUTLET = "email";
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Outbox outbox;
    private final JavaMailSender sender;
    private final Envelope envelope;
    private final InstantSource clock;
    private final Predicate<Mail> current;

    /**
     * @param clock the machine's
     * @param current whether what a mail says is still so; asked right before it leaves
     */
    public Postman(Outbox outbox, JavaMailSender sender, String from, InstantSource clock, Predicate<Mail> current) {
        this.outbox = outbox;
        this.sender = sender;
        this.envelope = new Envelope(from);
        this.clock = clock;
        this.current = current;
    }

    /** Takes it once; the same run, key and address again change nothing. */
    public void send(Mail mail) {
        outbox.put(OUTLET, mail.outboxKey(), json.writeValueAsString(mail), clock.instant());
    }

    /** Sends what is due. Called again and again by one thread. */
    public void drain() {
        for (Outbox.Parcel parcel : outbox.allDue(OUTLET, clock.instant(), MOST_AT_ONCE)) {
            if (!deliver(parcel, json.readValue(parcel.payload(), Mail.class))) {
                return;
            }
        }
    }

    /** @return false when the server is away and the others need not be tried now */
    private boolean deliver(Outbox.Parcel parcel, Mail mail) {
        if (!current.test(mail)) {
            outbox.dead(parcel.key(), "not sent: it is not so any more");
            return true;
        }
        try {
            MimeMessage message = sender.createMimeMessage();
            envelope.fill(message, mail);
            sender.send(message);
            outbox.sent(parcel.key());
            return true;
        } catch (MessagingException | MailParseException broken) {
            return dead(parcel, broken);
        } catch (MailException trouble) {
            return Refusal.forGood(trouble) ? dead(parcel, trouble) : later(parcel, trouble);
        }
    }

    private boolean dead(Outbox.Parcel parcel, Exception why) {
        LOG.error("A mail is refused for good ({}): {}; check the address", parcel.key(), Refusal.words(why));
        outbox.dead(parcel.key(), Refusal.words(why));
        return true;
    }

    private boolean later(Outbox.Parcel parcel, MailException why) {
        if (parcel.attempts() + 1 >= MOST_ATTEMPTS) {
            return dead(parcel, why);
        }
        Duration pause = pause(parcel.attempts());
        LOG.warn("Mail {} did not leave: {}; again in {} s", parcel.key(), Refusal.words(why), pause.toSeconds());
        outbox.again(parcel.key(), clock.instant().plus(pause), Refusal.words(why));
        return !Refusal.serverAway(why);
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 7));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

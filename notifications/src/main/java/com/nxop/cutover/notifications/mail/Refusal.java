package com.nxop.cutover.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads what a mail server said when it did not take a mail. */
final class Refusal {

    private static final Pattern FOR_GOOD = Pattern.compile("(?s)5[05]\\d[ -].*");
    private static final int DEEPEST = 12;

    private Refusal() {}

    /** The server knows the address and will never take it. */
    static boolean forGood(MailException trouble) {
        return causes(trouble).stream()
                .map(cause -> Optional.ofNullable(cause.getMessage()).orElse(""))
                .anyMatch(said -> FOR_GOOD.matcher(said).matches());
    }

    static boolean serverAway(MailException trouble) {
        return causes(trouble).stream().anyMatch(java.io.IOException.class::isInstance);
    }

    /** The innermost cause in one line. */
    static String words(Exception trouble) {
        List<Throwable> causes = causes(trouble);
        Throwable last = causes.get(causes.size() - 1);
        String said =
                Optional.ofNullable(last.getMessage()).orElse(last.getClass().getSimpleName());
        return said.replaceAll("\\s+", " ").strip();
    }

    /** Mail libraries chain causes in three ways. */
    private static List<Throwable> causes(Exception trouble) {
        List<Throwable> all = new ArrayList<>(List.of(trouble));
        for (int at = 0; at < all.size() && all.size() < DEEPEST; at++) {
            Throwable one = all.get(at);
            add(all, one.getCause());
            if (one instanceof MessagingException mail) {
                add(all, mail.getNextException());
            }
            if (one instanceof MailSendException many) {
                for (Exception each : many.getMessageExceptions()) {
                    add(all, each);
                }
            }
        }
        return all;
    }

    private static void add(List<Throwable> all, @Nullable Throwable cause) {
        if (cause != null && !all.contains(cause)) {
            all.add(cause);
        }
    }
}

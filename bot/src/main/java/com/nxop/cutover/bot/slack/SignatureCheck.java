package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's request signature, version 0, over the raw bytes. A genuine request that comes twice is let through: it carries
 * the same key and changes nothing.
 */
final class SignatureCheck {

    /** Farthest a timestamp may be from now, in either direction; seconds. */
    private static final long FARTHEST = 300;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v0=";

    private final SecretKeySpec key;
    private final Clock clock;

    SignatureCheck(Secret signingSecret, Clock clock) {
        this.key = new SecretKeySpec(signingSecret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    boolean genuine(String timestamp, String signature, byte[] body) {
        return timely(timestamp) && same(sign(timestamp, body), signature);
    }

    private boolean timely(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long apart = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(apart) <= FARTHEST;
    }

    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return VERSION + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}

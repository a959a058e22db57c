package com.nxop.cutover.notifications.relay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves who sent a web hook: the headers {@code webhook-id}, {@code webhook-timestamp} in seconds and
 * {@code webhook-signature}, which is {@code v1,} and the Base64 of HMAC-SHA256 over {@code id.timestamp.body}, as the
 * Standard Webhooks specification has it.
 */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final byte[] secret;

    /** @param secret as text, or Base64 after {@value #PREFIX} */
    public Signature(String secret) {
        this.secret = secret.startsWith(PREFIX)
                ? Base64.getDecoder().decode(secret.substring(PREFIX.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The headers that go with a body. */
    public Map<String, String> of(String id, Instant at, byte[] body) {
        String seconds = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", seconds);
        headers.put("webhook-signature", "v1," + hash(id + "." + seconds + ".", body));
        return headers;
    }

    private String hash(String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}

package com.nxop.cutover.rehearsal.gtm;

import com.nxop.cutover.rehearsal.http.Call;
import com.nxop.cutover.rehearsal.world.WorldClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies EG1-HMAC-SHA256 signatures: secret, time, one use of each nonce, and the content of a POST. */
final class EdgeGrid {

    private static final Pattern HEADER = Pattern.compile(
            "(EG1-HMAC-SHA256 client_token=([^;]+);access_token=([^;]+);timestamp=([^;]+);nonce=([^;]+);)"
                    + "signature=(.+)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HH:mm:ssZ");
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final int MOST_SIGNED_BYTES = 131_072;
    private static final int NONCES_KEPT = 10_000;

    private final EdgeGridCredentials credentials;
    private final WorldClock clock;
    private final Set<String> nonces = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > NONCES_KEPT;
        }
    }));

    EdgeGrid(EdgeGridCredentials credentials, WorldClock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** What is wrong with the signature of a call; empty when it is good. */
    Optional<String> complaint(Call call) {
        Matcher header = HEADER.matcher(call.header("Authorization").orElse(""));
        if (!header.matches()) {
            return Optional.of("Missing or malformed EG1-HMAC-SHA256 authorization");
        }
        if (!header.group(2).equals(credentials.clientToken())
                || !header.group(3).equals(credentials.accessToken())) {
            return Optional.of("Unknown client or access token");
        }
        if (!isTimely(header.group(4))) {
            return Optional.of("Invalid timestamp");
        }
        if (!isSigned(call, header.group(1), header.group(4), header.group(6))) {
            return Optional.of("The signature does not match");
        }
        return nonces.add(header.group(5)) ? Optional.empty() : Optional.of("Invalid nonce");
    }

    /** Signers stamp with the machine's clock or are given the world's, which may run faster. */
    private boolean isTimely(String stamp) {
        try {
            Instant at = OffsetDateTime.parse(stamp, STAMP).toInstant();
            Duration worldTolerance = TOLERANCE.multipliedBy((long) Math.max(1, clock.speed()));
            return isNear(at, Clock.systemUTC(), TOLERANCE) || isNear(at, clock, worldTolerance);
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isNear(Instant at, Clock clock, Duration tolerance) {
        return Duration.between(at, clock.instant()).abs().compareTo(tolerance) <= 0;
    }

    /** The host signed is Akamai's or, behind a base URL for tests, the one that was really called. */
    private boolean isSigned(Call call, String unsigned, String stamp, String signature) {
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        String key = sign(stamp, credentials.clientSecret());
        for (String scheme : List.of("https", "http")) {
            for (String host : List.of(credentials.host(), call.header("Host").orElse(""))) {
                String data =
                        String.join("\t", call.method(), scheme, host, call.target(), "", contentHash(call), unsigned);
                if (MessageDigest.isEqual(sign(data, key).getBytes(StandardCharsets.US_ASCII), given)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String contentHash(Call call) {
        byte[] body = call.bytes();
        if (!call.method().equals("POST") || body.length == 0) {
            return "";
        }
        try {
            byte[] signed = Arrays.copyOf(body, Math.min(body.length, MOST_SIGNED_BYTES));
            return base64(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String sign(String data, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return base64(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

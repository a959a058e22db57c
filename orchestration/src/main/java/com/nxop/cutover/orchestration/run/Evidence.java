package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.action.Observation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing seen, with where and when.
 *
 * @param subject step or criterion id
 * @param label its name in words
 * @param source who was asked
 */
public record Evidence(String subject, String label, Observation seen, String source, Instant at) {

    /** Green means met, freshly or not; age is judged apart. */
    public boolean green() {
        return seen.met();
    }

    /**
     * Sixteen hexadecimal digits over what was shown as green, red or unknown. Readings that move all the time (a lag, a
     * count) do not change it as long as the verdict stands.
     */
    public static String digest(List<Evidence> shown) {
        StringBuilder text = new StringBuilder();
        shown.forEach(one ->
                text.append(one.subject).append('=').append(one.seen.state()).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

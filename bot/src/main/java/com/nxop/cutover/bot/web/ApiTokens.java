package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.orchestration.run.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose token is whose. Only hashes are known here, and how long a comparison takes tells nothing. */
final class ApiTokens {

    private static final int PARTS = 3;
    private static final int HASH_DIGITS = 64;

    private final List<Held> held;

    private ApiTokens(List<Held> held) {
        this.held = List.copyOf(held);
    }

    /** @param hash hexadecimal, lower case */
    private record Held(String hash, Person person) {}

    /** @throws StartRefused naming the entry that cannot be read */
    static ApiTokens of(List<String> entries) {
        List<Held> held = new ArrayList<>();
        for (String entry : entries) {
            if (!entry.isBlank()) {
                held.add(read(entry.strip(), held.size() + 1));
            }
        }
        return new ApiTokens(held);
    }

    private static Held read(String entry, int number) {
        String[] parts = entry.split(":", PARTS);
        boolean fine = parts.length == PARTS
                && parts[0].matches("[0-9a-fA-F]{" + HASH_DIGITS + "}")
                && !parts[1].isBlank()
                && !parts[2].isBlank();
        if (!fine) {
            throw new StartRefused(
                    "Entry " + number + " of CUTOVER_API_TOKENS is not hash:person:name.",
                    "Write the SHA-256 of the token (64 hexadecimal digits), the person's id and the name,"
                            + " with colons between.");
        }
        return new Held(parts[0].toLowerCase(Locale.ROOT), new Person(parts[1].strip(), parts[2].strip()));
    }

    boolean none() {
        return held.isEmpty();
    }

    /** Whose token it is. Every entry is compared, whichever fits. */
    Optional<Person> holder(String token) {
        byte[] hash = ascii(HexFormat.of().formatHex(sha256(token)));
        Optional<Person> found = Optional.empty();
        for (Held one : held) {
            if (MessageDigest.isEqual(ascii(one.hash()), hash)) {
                found = Optional.of(one.person());
            }
        }
        return found;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

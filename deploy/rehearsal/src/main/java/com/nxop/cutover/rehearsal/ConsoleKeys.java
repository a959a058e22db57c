package com.nxop.cutover.rehearsal;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens for the console, new with every rehearsal, for the two people whose word every gate can be passed with. */
final class ConsoleKeys {

    private static final List<Person> HOLDERS = List.of(Cast.INCIDENT_COMMANDER, Cast.MANAGEMENT);
    private static final int BYTES = 16;

    private final Map<Person, String> tokens = new LinkedHashMap<>();

    ConsoleKeys(SecureRandom random) {
        for (Person holder : HOLDERS) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            tokens.put(holder, HexFormat.of().formatHex(bytes));
        }
    }

    /** Token by the name of its holder. */
    Map<String, String> byName() {
        Map<String, String> names = new LinkedHashMap<>();
        tokens.forEach((holder, token) -> names.put(holder.name(), token));
        return names;
    }

    /** As the bot wants them: hashes only. */
    String setting() {
        return tokens.entrySet().stream()
                .map(one -> sha256(one.getValue()) + ":" + one.getKey().id() + ":"
                        + one.getKey().name())
                .collect(Collectors.joining(","));
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package com.nxop.cutover.rehearsal.stage;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tokens for the console, one a person, good for the rehearsal only. */
public final class ConsoleTokens {

    private ConsoleTokens() {}

    /** What the person types to be let in, for example {@code rehearsal-ines}. */
    public static String of(Person person) {
        return "rehearsal-" + person.handle();
    }

    /** The value of {@code cutover.api.tokens}: hash, person and name of everybody in the cast. */
    static String setting() {
        return Cast.all().stream()
                .map(person -> hash(of(person)) + ":" + person.id() + ":" + person.name())
                .collect(Collectors.joining(","));
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

package com.nxop.cutover.notifications.receipt;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StakeholderIntent;
import com.nxop.cutover.orchestration.run.Stakeholders;
import com.nxop.cutover.orchestration.run.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Asks readers to say that they know, and takes their word. A link is used by the button of its page, never by being
 * opened: mail programs open links by themselves.
 */
public final class Registrar {

    private static final String PATH = "/acknowledge/";
    private static final int TOKEN_BYTES = 20;
    private static final int MARK_BYTES = 8;

    private final Cutover cutover;
    private final Slips slips;
    private final String base;
    private final RandomGenerator chance;
    private final InstantSource clock;

    /**
     * @param base public address of the bot, without a slash at the end; empty: there are no links
     * @param chance cannot be guessed
     * @param clock the run's
     */
    public Registrar(Cutover cutover, Slips slips, String base, RandomGenerator chance, InstantSource clock) {
        this.cutover = cutover;
        this.slips = slips;
        this.base = base.replaceAll("/+$", "");
        this.chance = chance;
        this.clock = clock;
    }

    /** Somebody who may say that they know. */
    public record Reader(String address, List<String> audiences) {

        public Reader {
            audiences = List.copyOf(audiences);
        }
    }

    /** How a link stands. */
    public enum State {
        OPEN,
        USED,
        /** The window has moved, or the run is over. */
        VOID,
        UNKNOWN
    }

    /** @param slip empty when the link is not known */
    public record Seen(State state, Optional<Slip> slip) {}

    /** Puts on record that these audiences are asked, of whom these by mail. */
    public void ask(Run run, List<String> audiences, List<Reader> readers) {
        for (String audience : audiences) {
            List<String> marks = readers.stream()
                    .filter(reader -> reader.audiences().contains(audience))
                    .map(reader -> mark(run.id(), reader.address()))
                    .toList();
            String key = "ask/" + sequence(run) + "/" + audience + "/" + hash(String.join(",", marks));
            var unused = cutover.submit(run.id(), new StakeholderIntent.Ask(audience, marks), key);
        }
    }

    /** Whether the reader has still to say so for one of the audiences. */
    public boolean missing(Run run, Reader reader) {
        String mark = mark(run.id(), reader.address());
        Stakeholders known = run.readiness().stakeholders();
        return reader.audiences().stream()
                .map(known::of)
                .anyMatch(group -> !group.complete() && !group.known().contains(mark));
    }

    /** A link for the reader; empty when there is nothing to say any more, or no address it could begin with. */
    public Optional<String> link(Run run, Reader reader) {
        if (base.isBlank() || !missing(run, reader)) {
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        Slip slip = new Slip(
                run.id(),
                sequence(run),
                reader.audiences(),
                reader.address(),
                mark(run.id(), reader.address()),
                clock.instant(),
                Optional.empty());
        slips.put(hash(token), slip);
        return Optional.of(base + PATH + token);
    }

    /** How a link stands. Changes nothing. */
    public Seen look(String token) {
        return slips.find(hash(token))
                .map(slip -> new Seen(state(slip), Optional.of(slip)))
                .orElseGet(() -> new Seen(State.UNKNOWN, Optional.empty()));
    }

    /** The reader says that they know. Twice is harmless. */
    public Seen take(String token) {
        Seen seen = look(token);
        if (seen.state() != State.OPEN) {
            return seen;
        }
        Slip slip = seen.slip().orElseThrow();
        Person person = new Person("mail-" + slip.reader(), "a reader of the mail");
        boolean taken = true;
        for (String audience : slip.audiences()) {
            StakeholderIntent know = new StakeholderIntent.Acknowledge(person, audience, List.of(slip.reader()));
            String key = "know/" + slip.sequence() + "/" + audience + "/" + slip.reader();
            Decision decision = cutover.submit(slip.run(), know, key).decision();
            taken &= !(decision instanceof Decision.Refused);
        }
        if (!taken) {
            return new Seen(State.VOID, seen.slip());
        }
        slips.used(slip, clock.instant());
        return look(token);
    }

    /** Who was asked for the present window, one line each, with what they said; addresses are in it. */
    public List<String> lines(Run run) {
        return slips.of(run.id(), sequence(run)).stream()
                .map(slip -> slip.address() + " (" + String.join(", ", slip.audiences()) + "): "
                        + slip.usedAt().map(at -> "acknowledged").orElse("not yet"))
                .toList();
    }

    private State state(Slip slip) {
        if (slip.usedAt().isPresent()) {
            return State.USED;
        }
        return cutover.find(slip.run())
                .filter(run -> !run.ended() && sequence(run) == slip.sequence())
                .map(run -> State.OPEN)
                .orElse(State.VOID);
    }

    private static int sequence(Run run) {
        return run.standing().window().map(Standing.Window::sequence).orElse(0);
    }

    /** Stands for an address within one run. */
    private static String mark(String run, String address) {
        return hash(run + "/" + address).substring(0, 2 * MARK_BYTES);
    }

    private static String hash(String text) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

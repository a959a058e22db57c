package com.nxop.cutover.rehearsal.slack;

import com.nxop.cutover.rehearsal.world.Faults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is broken in Slack right now. A method is {@code chat.postMessage} and so on, or {@link #ALL}. Also reads the world's
 * deck of faults once told to, under the names {@code slack} and {@code slack.METHOD}; and {@code slack.inbound} for requests
 * to the bot.
 */
public final class SlackFaults {

    /** Stands for every Web API method. */
    public static final String ALL = "*";

    private static final long LONGEST_HANG_SECONDS = 60;

    private final Map<String, Trouble> set = new ConcurrentHashMap<>();
    private volatile Faults world = new Faults();
    private volatile CountDownLatch hanging = new CountDownLatch(1);
    private volatile Inbound inbound = Inbound.NORMAL;

    /** How a call goes wrong. */
    enum Kind {
        ERROR,
        HTTP_500,
        LIMIT,
        HANG,
        DONE_BUT_LOST
    }

    /** How requests to the bot travel. */
    enum Inbound {
        NORMAL,
        LOST,
        TWICE
    }

    /** One set fault; {@code detail} is the error code or the seconds to wait. */
    record Trouble(Kind kind, String detail) {}

    /** Calls answer {@code ok: false} with this error code. */
    public void refuse(String method, String error) {
        set.put(method, new Trouble(Kind.ERROR, error));
    }

    /** Calls answer HTTP 500. */
    public void fail(String method) {
        set.put(method, new Trouble(Kind.HTTP_500, ""));
    }

    /** Calls answer HTTP 429 and ask to wait. */
    public void limit(String method, int retryAfterSeconds) {
        set.put(method, new Trouble(Kind.LIMIT, Integer.toString(retryAfterSeconds)));
    }

    /** Calls are not answered until this fault is cleared, at most a minute. */
    public void hang(String method) {
        set.put(method, new Trouble(Kind.HANG, ""));
    }

    /** Calls are carried out, but answered HTTP 500. */
    public void loseAnswer(String method) {
        set.put(method, new Trouble(Kind.DONE_BUT_LOST, ""));
    }

    /** Commands and clicks no longer reach the bot. */
    public void loseInbound() {
        inbound = Inbound.LOST;
    }

    /** Commands, clicks and events reach the bot two times. */
    public void doubleInbound() {
        inbound = Inbound.TWICE;
    }

    /** Slack works again. */
    public void clear() {
        set.clear();
        inbound = Inbound.NORMAL;
        CountDownLatch waiting = hanging;
        hanging = new CountDownLatch(1);
        waiting.countDown();
    }

    /** Also follows the world's deck of faults. */
    public void follow(Faults deck) {
        world = deck;
    }

    Inbound inbound() {
        return world.of("slack.inbound").isPresent() ? Inbound.LOST : inbound;
    }

    Optional<Trouble> of(String method) {
        return Optional.ofNullable(set.get(method))
                .or(() -> Optional.ofNullable(set.get(ALL)))
                .or(() -> ofWorld(method));
    }

    private Optional<Trouble> ofWorld(String method) {
        return List.of("slack." + method, "slack").stream()
                .map(world::of)
                .flatMap(Optional::stream)
                .findFirst()
                .map(kind -> switch (kind) {
                    case FAIL -> new Trouble(Kind.HTTP_500, "");
                    case HANG -> new Trouble(Kind.HANG, "");
                    case DONE_BUT_LOST -> new Trouble(Kind.DONE_BUT_LOST, "");
                    case IGNORED -> new Trouble(Kind.ERROR, "fatal_error");
                });
    }

    /** Holds the calling thread as a hanging Slack would; true when the fault was cleared in time. */
    boolean hold() throws InterruptedException {
        return hanging.await(LONGEST_HANG_SECONDS, TimeUnit.SECONDS);
    }
}

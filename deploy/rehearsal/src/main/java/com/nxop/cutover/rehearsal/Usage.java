package com.nxop.cutover.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What may be said on the command line, and what it does. */
enum Usage {
    HEADLESS("headless", "", "play one cutover to its end with scripted people; the exit code says how it went"),
    SCENARIO("scenario", "NAME", "which story the world plays; clean unless said"),
    LIST("list", "", "the scenarios, a line each"),
    SEED("seed", "N", "another number, another course of the same scenario; 1 unless said"),
    SPEED("speed", "N", "how many times faster than the wall everything lives, 0.1 to 200; 1 unless said"),
    REPORT("report", "FILE", "write the result there as JSON"),
    PORT("port", "N", "of the bot, 8080 in a room; 0 takes a free one"),
    ROOM_PORT("room-port", "N", "of the Slack room, 8090; 0 takes a free one"),
    WORLD_ONLY("world-only", "FILE", "the world alone; writes there how bots reach it"),
    BOT_ONLY("bot-only", "FILE", "a bot alone, against the world that wrote the file"),
    HELP("help", "", "this");

    private final String word;
    private final String value;
    private final String does;

    Usage(String word, String value, String does) {
        this.word = word;
        this.value = value;
        this.does = does;
    }

    static Optional<Usage> find(String word) {
        return all().stream().filter(one -> one.word.equals(word)).findFirst();
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    static String names() {
        return all().stream().map(one -> "--" + one.word).sorted().collect(Collectors.joining(", "));
    }

    /** For whoever asks for help. */
    static String text() {
        String begin = "Without arguments: the world, and a bot against it, for people in a browser.\n\n";
        return begin + all().stream().map(Usage::line).collect(Collectors.joining("\n"));
    }

    private String line() {
        return String.format("  %-20s %s", "--" + word + (takesValue() ? "=" + value : ""), does);
    }

    private static List<Usage> all() {
        return List.of(values());
    }
}

package com.nxop.cutover.rehearsal;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said on the command line.
 *
 * @param speed how many times faster than the wall the world and the bot live
 * @param file the report of a rehearsal, or where the world says how it is reached
 * @param port of the bot; the room is on {@code roomPort}; 0 takes a free one
 */
public record Arguments(
        Kind kind, String scenario, long seed, double speed, Optional<Path> file, int port, int roomPort) {

    /** What the program is asked to do. */
    public enum Kind {
        /** World and bot until they are stopped, for people in a browser. */
        ROOM,
        /** One whole cutover by scripted people. */
        HEADLESS,
        /** The world alone, for bots in other processes. */
        WORLD,
        /** A bot alone, against a world in another process. */
        BOT,
        /** The scenarios, a line each. */
        LIST,
        /** What may be said. */
        HELP
    }

    /** @throws IllegalArgumentException in one sentence, with what to do */
    public static Arguments parse(String... words) {
        Map<String, String> said = new HashMap<>();
        for (String word : words) {
            put(said, word);
        }
        Kind kind = kind(said);
        refuseWhatIsNotPlayed(said, kind);
        return new Arguments(
                kind,
                said.getOrDefault("scenario", "clean"),
                seed(said),
                speed(said),
                file(said, kind),
                port(said, "port", kind == Kind.ROOM ? "8080" : "0"),
                port(said, "room-port", kind == Kind.ROOM || kind == Kind.WORLD ? "8090" : "0"));
    }

    /** What would be passed over in silence. */
    private static void refuseWhatIsNotPlayed(Map<String, String> said, Kind kind) {
        for (String name : List.of("scenario", "report")) {
            if (said.containsKey(name) && (kind == Kind.WORLD || kind == Kind.BOT)) {
                throw new IllegalArgumentException(
                        "--" + name + " is for a room or for --headless; --world-only and --bot-only play no scenario");
            }
        }
    }

    private static Kind kind(Map<String, String> said) {
        if (said.containsKey("help")) {
            return Kind.HELP;
        }
        if (said.containsKey("world-only")) {
            return Kind.WORLD;
        }
        if (said.containsKey("bot-only")) {
            return Kind.BOT;
        }
        return said.containsKey("list") ? Kind.LIST : said.containsKey("headless") ? Kind.HEADLESS : Kind.ROOM;
    }

    private static Optional<Path> file(Map<String, String> said, Kind kind) {
        String name = kind == Kind.WORLD ? "world-only" : kind == Kind.BOT ? "bot-only" : "report";
        String text = said.get(name);
        if (kind != Kind.HEADLESS && text != null && text.equals("true")) {
            throw new IllegalArgumentException("--" + name + " needs the name of a file, --" + name + "=FILE");
        }
        return Optional.ofNullable(text).map(Path::of);
    }

    private static void put(Map<String, String> said, String word) {
        String bare = word.startsWith("--") ? word.substring(2) : "";
        int at = bare.indexOf('=');
        String name = at < 0 ? bare : bare.substring(0, at);
        Usage known = Usage.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is not an argument of the rehearsal; it knows " + Usage.names()));
        if (!known.takesValue() && at >= 0) {
            throw new IllegalArgumentException("--" + name + " takes no value; say it or leave it out");
        }
        said.put(name, at < 0 ? "true" : bare.substring(at + 1));
    }

    private static double number(Map<String, String> said, String name, String otherwise) {
        String text = said.getOrDefault(name, otherwise);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("--" + name + " must be a number, not '" + text + "'", wrong);
        }
    }

    private static long seed(Map<String, String> said) {
        double seed = number(said, "seed", "1");
        if (seed != Math.rint(seed)) {
            throw new IllegalArgumentException("--seed must be a whole number, not " + said.get("seed"));
        }
        return (long) seed;
    }

    private static double speed(Map<String, String> said) {
        double speed = number(said, "speed", "1");
        if (!(speed >= 0.1) || speed > 200) {
            throw new IllegalArgumentException("--speed must be from 0.1 to 200, not " + said.get("speed"));
        }
        return speed;
    }

    private static int port(Map<String, String> said, String name, String otherwise) {
        double port = number(said, name, otherwise);
        if (port < 0 || port > 65_535 || port != Math.rint(port)) {
            throw new IllegalArgumentException("--" + name + " must be a port from 0 to 65535, not " + said.get(name));
        }
        return (int) port;
    }
}

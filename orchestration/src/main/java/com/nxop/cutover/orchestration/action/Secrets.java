package com.nxop.cutover.orchestration.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Resolves {@code env:NAME} and {@code file:/path} at the moment of use, so that no secret is kept in a plan or run. */
public final class Secrets {

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    private final Function<String, Optional<String>> environment;

    public Secrets(Function<String, Optional<String>> environment) {
        this.environment = environment;
    }

    /** Reads the environment of this process. */
    public static Secrets ofProcess() {
        return new Secrets(name -> Optional.ofNullable(System.getenv(name)));
    }

    /**
     * The value itself when it is no reference.
     *
     * @throws IllegalArgumentException naming the reference, never the secret, when nothing is there
     */
    public String resolve(String value) {
        if (value.startsWith(ENV)) {
            return fromEnvironment(value.substring(ENV.length()));
        }
        return value.startsWith(FILE) ? fromFile(value.substring(FILE.length())) : value;
    }

    private String fromEnvironment(String name) {
        return environment
                .apply(name)
                .filter(secret -> !secret.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("the environment variable " + name
                        + " is named in the settings but is empty; set it where the bot runs"));
    }

    private static String fromFile(String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "the file " + path + " is named in the settings but cannot be read; mount it where the bot runs",
                    unreadable);
        }
    }
}

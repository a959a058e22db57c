package com.nxop.cutover.notifications.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Message files: those of the operator's folder first, else those packed with the program. */
public final class TemplateFiles {

    private static final int MOST_BYTES = 500_000;
    private static final String FOLDER = "messages/";

    private final Optional<Path> override;

    /** @param override folder with a {@code messages} folder in it; empty: only what is packed */
    public TemplateFiles(Optional<Path> override) {
        this.override = override;
    }

    /** A file's text, and where it was found. */
    public record Found(String name, String text) {}

    /** A file of the messages folder. */
    public Optional<Found> find(String file) {
        Optional<Path> own =
                override.map(folder -> folder.resolve(FOLDER + file)).filter(Files::isRegularFile);
        try {
            return own.isPresent() ? Optional.of(read(own.get())) : packed(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException("The message file " + file + " cannot be read; check its rights.", trouble);
        }
    }

    private static Found read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Found(file.toString(), text(in));
        }
    }

    private static Optional<Found> packed(String file) throws IOException {
        try (InputStream in = TemplateFiles.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new Found(FOLDER + file, text(in)));
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
}

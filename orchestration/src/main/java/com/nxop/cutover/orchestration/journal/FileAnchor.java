package com.nxop.cutover.orchestration.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of one line: run, number, hash. Written beside and moved into place, so that it is whole at any moment. */
public final class FileAnchor implements Anchor {

    private static final Logger LOG = LoggerFactory.getLogger(FileAnchor.class);
    private static final int PARTS = 3;
    private static final String BESIDE = "beside";

    /** With or without the word for a file; what has another word there is not one, or not at that name. */
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?![a-zA-Z]{2,}:)([^;]+).*");

    private final Path file;
    private Optional<Mark> kept;
    private boolean full;

    public FileAnchor(Path file) {
        this.file = file.toAbsolutePath();
        this.kept = read();
    }

    /**
     * Where a setting says.
     *
     * @param setting a file; empty: kept in memory only; {@value #BESIDE}: beside an H2 file, else in {@code ./data}
     * @param url JDBC address of the database
     */
    public static Anchor at(String setting, String url) {
        if (!setting.equals(BESIDE)) {
            return setting.isBlank() ? Anchor.inMemory() : new FileAnchor(Path.of(setting));
        }
        Matcher embedded = H2_FILE.matcher(url);
        if (embedded.matches()) {
            String home = Matcher.quoteReplacement(System.getProperty("user.home"));
            return new FileAnchor(Path.of(embedded.group(1).replaceFirst("^~", home) + ".anchor"));
        }
        return EmbeddedFile.is(url) ? Anchor.inMemory() : new FileAnchor(Path.of("data", "anchor"));
    }

    private Optional<Mark> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> parts = List.of(Files.readString(file).strip().split(" "));
            if (parts.size() != PARTS) {
                throw new JournalBroken("The anchor " + file + " cannot be read: it must be one line of run, number and"
                        + " hash. Restore it, or remove it if the journal is known to be whole.");
            }
            return Optional.of(new Mark(parts.get(0), Long.parseLong(parts.get(1)), parts.get(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public synchronized Optional<Mark> last() {
        return kept;
    }

    /** A disk that does not take it is no reason to stop a run: the mark is kept in memory, and said. */
    @Override
    public synchronized void keep(Mark mark) {
        kept = Optional.of(mark);
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(draft, mark.run() + " " + mark.number() + " " + mark.hash() + "\n");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            full = false;
        } catch (IOException refused) {
            if (!full) {
                LOG.warn("The anchor {} cannot be written ({}); see CUTOVER_ANCHOR", file, refused.getMessage());
            }
            full = true;
        }
    }

    @Override
    public String where() {
        return file.toString();
    }
}

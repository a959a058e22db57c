package com.nxop.cutover.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2, reached by {@code jdbc:h2:forgetful:}, on which a power cut leaves what was last forced to it and nothing
 * else.
 */
public final class ForgetfulDisk extends FilePathWrapper {

    private static final String SCHEME = "forgetful";
    private static final String FORCED = ".forced";

    /** JDBC address of a database on it. */
    public static String url(Path database) {
        FilePath.register(new ForgetfulDisk());
        return "jdbc:h2:" + SCHEME + ":" + database.toAbsolutePath();
    }

    /** Takes back everything that was not forced; the database must be closed. */
    public static void cutPower(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".mv.db");
        try {
            Files.move(forced(file), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path forced(Path file) {
        return file.resolveSibling(file.getFileName() + FORCED);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Opened(super.open(mode), Path.of(unwrap().toString()));
    }

    /** Keeps a copy of the file as it was when it was last forced. */
    private static final class Opened extends FileBaseDefault {

        private final FileChannel file;
        private final Path path;

        private Opened(FileChannel file, Path path) throws IOException {
            this.file = file;
            this.path = path;
            if (!Files.exists(forced(path))) {
                Files.createFile(forced(path));
            }
        }

        @Override
        public synchronized void force(boolean metadata) throws IOException {
            file.force(metadata);
            Files.copy(path, forced(path), StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public synchronized int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            return file.write(from, at);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return file.tryLock(from, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

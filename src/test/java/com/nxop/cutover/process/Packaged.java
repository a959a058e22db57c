package com.nxop.cutover.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to start the program: the packaged jar, laid out as its own {@code extract} does it so that the JVM can map its
 * classes; where nothing was packaged since the last compilation, the same classes as they were compiled.
 */
final class Packaged {

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m");
    private static final String MAIN = "com.nxop.cutover.rehearsal.Rehearsal";

    private final Path folder;
    private final List<String> classes;
    private final boolean packaged;

    private Packaged(Path folder, List<String> classes, boolean packaged) {
        this.folder = folder;
        this.classes = classes;
        this.packaged = packaged;
    }

    static Packaged in(Path folder) throws IOException {
        Path root = Path.of(System.getProperty("repository.root", "../.."));
        Path module = root.resolve("deploy/rehearsal/target");
        Path jar = module.resolve("cutover-rehearsal.jar");
        boolean fresh = Files.exists(jar) && !newer(module.resolve("classes"), module.resolve("cutover.jar"));
        if (!fresh) {
            return new Packaged(folder, List.of("-cp", System.getProperty("java.class.path"), MAIN), false);
        }
        Path layout = folder.resolve("program");
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toAbsolutePath().toString(),
                "extract",
                "--destination",
                layout.toString()));
        return new Packaged(
                folder, List.of("-jar", layout.resolve("cutover-rehearsal.jar").toString()), true);
    }

    /** The plain jar is written with every packaging, and carries its time. */
    private static boolean newer(Path classes, Path jar) throws IOException {
        long packed = Files.getLastModifiedTime(jar).toMillis();
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(Files::isRegularFile).anyMatch(one -> one.toFile().lastModified() > packed);
        }
    }

    boolean packaged() {
        return packaged;
    }

    List<String> command(Path world) {
        Path archive = archive();
        return command(world, Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto");
    }

    /** A first start that leaves its classes ready to be mapped by the later ones. */
    List<String> training(Path world) {
        return command(world, packaged ? "-XX:ArchiveClassesAtExit=" + archive() : "-Xshare:auto");
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private List<String> command(Path world, String more) {
        List<String> all = new ArrayList<>();
        all.add(java());
        all.addAll(QUICK);
        all.add(more);
        all.addAll(classes);
        all.add("--bot-only=" + world);
        return all;
    }

    static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static void run(List<String> command) throws IOException {
        try {
            int done = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (done != 0) {
                throw new UncheckedIOException(new IOException("could not be run: " + command));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}

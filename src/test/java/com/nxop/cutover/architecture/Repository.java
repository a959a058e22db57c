package com.nxop.cutover.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of this repository, without what a build or a run leaves behind. */
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private static final Set<String> LEFT_BEHIND = Set.of(".git", "target", ".idea", ".vscode", "node_modules");
    private static final Set<String> TEXT = Set.of(
            "java",
            "xml",
            "yaml",
            "yml",
            "json",
            "md",
            "sql",
            "js",
            "css",
            "html",
            "svg",
            "hbs",
            "tpl",
            "properties",
            "service",
            "txt",
            "config",
            "run");

    private Repository() {}

    /** Every text file, by path below the root. */
    static List<Path> texts() {
        return files(path -> TEXT.contains(extension(path)) || plain(path));
    }

    static List<Path> javaFiles() {
        return files(path -> "java".equals(extension(path)));
    }

    static List<Path> readmes() {
        return files(path -> "md".equals(extension(path)));
    }

    static List<Path> files(Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return leftBehind(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(ROOT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
        return found.stream().filter(wanted).sorted().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException wrong) {
            throw new UncheckedIOException(file + " cannot be read as UTF-8", wrong);
        }
    }

    static String text(String file) {
        return text(Path.of(file));
    }

    private static boolean leftBehind(Path folder) {
        String name = folder.getFileName().toString();
        boolean database = name.equals("data") && !folder.toString().contains("/src/");
        return database || LEFT_BEHIND.contains(name);
    }

    private static boolean plain(Path path) {
        return Set.of("Dockerfile", ".gitignore", ".dockerignore", ".helmignore")
                .contains(path.getFileName().toString());
    }

    private static String extension(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

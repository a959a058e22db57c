package com.nxop.cutover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commit of the working copy, so that a seed can be played again on the same program. */
final class Commit {

    private Commit() {}

    static String of() {
        try {
            Path git =
                    folder(Path.of(System.getProperty("repository.root", ".")).resolve(".git"));
            String head = Files.readString(git.resolve("HEAD")).trim();
            return head.startsWith("ref: ") ? branch(git, head.substring(5)) : head;
        } catch (IOException unknown) {
            return "an unknown commit";
        }
    }

    /** In a second working tree of a repository it is a file that says where. */
    private static Path folder(Path git) throws IOException {
        return Files.isRegularFile(git)
                ? git.resolveSibling(
                        Files.readString(git).replace("gitdir:", "").trim())
                : git;
    }

    private static String branch(Path git, String name) throws IOException {
        Path shared = git.resolve("commondir");
        Path all = Files.exists(shared)
                ? git.resolve(Files.readString(shared).trim()).normalize()
                : git;
        Path own = all.resolve(name);
        if (Files.exists(own)) {
            return Files.readString(own).trim();
        }
        return Files.readAllLines(all.resolve("packed-refs")).stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("an unknown commit");
    }
}

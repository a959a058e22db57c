package com.nxop.cutover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The commit of the working copy, so that a seed can be played again on the same program. */
final class Commit {

    private Commit() {}

    static String of() {
        Path git = Path.of(System.getProperty("repository.root", ".")).resolve(".git");
        try {
            String head = Files.readString(git.resolve("HEAD")).trim();
            return head.startsWith("ref: ")
                    ? Files.readString(git.resolve(head.substring(5))).trim()
                    : head;
        } catch (IOException unknown) {
            return "an unknown commit";
        }
    }
}

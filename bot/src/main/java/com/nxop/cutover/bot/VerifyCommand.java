package com.nxop.cutover.bot;

import com.nxop.cutover.orchestration.journal.JournalFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Checks an exported journal without its database. */
final class VerifyCommand {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final int WITH_HASH = 3;

    private VerifyCommand() {}

    /** @param args the word, a file and perhaps the published hash of its end */
    static int run(PrintStream out, String... args) {
        if (args.length < 2 || args.length > WITH_HASH) {
            out.println("Usage: java -jar cutover-bot.jar verify JOURNAL.jsonl [HASH OF ITS END]");
            return UNREADABLE;
        }
        try {
            List<String> problems = JournalFile.problems(
                    Path.of(args[1]), Arrays.stream(args).skip(2).findFirst());
            problems.forEach(out::println);
            if (problems.isEmpty()) {
                out.println("The journal is intact.");
            }
            return problems.isEmpty() ? 0 : BROKEN;
        } catch (IOException | InvalidPathException unreadable) {
            out.println("The file " + args[1] + " cannot be read: " + unreadable.getMessage() + ".");
            return UNREADABLE;
        }
    }
}

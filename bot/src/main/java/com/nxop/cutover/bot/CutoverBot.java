package com.nxop.cutover.bot;

import com.nxop.cutover.orchestration.plan.file.Lint;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The production executable: the bot, {@code lint PLAN.yaml} or {@code verify JOURNAL.jsonl [HASH]}. */
@SpringBootApplication(scanBasePackages = "com.nxop.cutover")
public class CutoverBot {

    private static final String LINT = "lint";
    private static final String VERIFY = "verify";

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(LINT)) {
            System.exit(lint(args));
        }
        if (args.length > 0 && args[0].equals(VERIFY)) {
            System.exit(VerifyCommand.run(System.out, args));
        }
        try {
            SpringApplication.run(CutoverBot.class, args);
        } catch (RuntimeException reported) {
            // Why was printed already, in words.
            System.exit(1);
        }
    }

    private static int lint(String[] args) {
        if (args.length != 2) {
            System.err.println("Usage: java -jar cutover-bot.jar lint PLAN.yaml");
            return Lint.UNREADABLE;
        }
        try {
            return Lint.run(Path.of(args[1]), System.out);
        } catch (InvalidPathException wrong) {
            System.err.println("'" + args[1] + "' is not the name of a file; give the path of a plan.");
            return Lint.UNREADABLE;
        }
    }
}

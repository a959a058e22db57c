package com.nxop.cutover.bench;

import com.nxop.cutover.bot.slack.Surface;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How long Slack waits for the acknowledgement of a slash command: the bot with everything behind it, on a file that is
 * written durably, and beside it Bolt alone doing nothing. Prints one line for each.
 */
public final class AckBenchmark {

    private AckBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int perSecond = args.length > 0 ? Integer.parseInt(args[0]) : 50;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Load load = new Load(perSecond, seconds);
        try (BareBolt bare = BareBolt.open(Surface.APP)) {
            print("bare Bolt", load.drive(bare.door(), bare::signature));
        }
        Path folder = Files.createTempDirectory("ack-benchmark");
        String url = "jdbc:h2:file:" + folder.resolve("inbox") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Surface bot = Surface.open(Map.of("spring.datasource.url", url))) {
            bot.cutover.with(Runs.started(Plans.small()).run());
            URI door = bot.door();
            print("cutover bot", load.drive(door, bot::signature));
        }
        System.exit(0);
    }

    private static void print(String name, Load.Figures figures) {
        System.out.println("ack " + name + ": " + figures.say());
    }
}

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
 * written durably, and beside it Bolt alone doing nothing.
 */
final class AckBenchmark {

    private static final int PER_SECOND = 50;
    private static final int SECONDS = 20;

    private AckBenchmark() {}

    static void measure(Figures figures) throws IOException, InterruptedException {
        Load load = new Load(PER_SECOND, SECONDS);
        try (BareBolt bare = BareBolt.open(Surface.APP)) {
            print(figures, "bare Bolt", load.drive(bare.door(), bare::signature));
        }
        Path folder = Files.createTempDirectory("ack-benchmark");
        String url = "jdbc:h2:file:" + folder.resolve("inbox");
        try (Surface bot = Surface.open(Map.of("spring.datasource.url", url))) {
            bot.cutover.with(Runs.started(Plans.small()).run());
            URI door = bot.door();
            print(figures, Figures.OURS, load.drive(door, bot::signature));
        }
    }

    private static void print(Figures figures, String name, Load.Figures load) {
        figures.times("ack", "H2", name, load.nanos());
        figures.value("ack, the first", "H2", name, load.first(), "ms", 1);
        figures.value("ack, the longest", "H2", name, load.most(), "ms", load.sent());
        figures.value("ack, not answered 200", "H2", name, load.failed(), "requests", load.sent());
    }
}

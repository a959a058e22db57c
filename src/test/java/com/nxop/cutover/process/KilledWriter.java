package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.SqlJournal;
import com.nxop.cutover.support.Database;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills a process that writes a journal into an H2 file, again and again, and counts acknowledged entries that are gone. */
final class KilledWriter {

    private static final int LONGEST_MILLIS = 800;

    private final Path folder;
    private final int kills;
    private final Random random;

    KilledWriter(Path folder, int kills, long seed) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.kills = kills;
        this.random = new Random(seed);
    }

    /** What came of it. */
    record Count(int kills, long acknowledged, long lost, boolean intact) {
        Map<String, Object> figures() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("kills", kills);
            all.put("acknowledgedWrites", acknowledged);
            all.put("lostWrites", lost);
            all.put("chain", intact ? "intact" : "broken");
            return all;
        }
    }

    Count play() throws IOException {
        String url =
                "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        long acknowledged = 0;
        long lost = 0;
        boolean intact = true;
        for (int kill = 0; kill < kills; kill++) {
            long last = once(url);
            acknowledged = Math.max(acknowledged, last);
            try (Database.Closing database = Database.closing(url)) {
                Journal journal = new SqlJournal(
                        database.database().jdbc(), database.database().transactions());
                long kept = journal.run("R-1").map(Journal.RunRow::version).orElse(0L);
                lost += Math.max(0, last - kept);
                intact &= journal.verify("R-1").intact();
            }
        }
        return new Count(kills, acknowledged, lost, intact);
    }

    /** The last number that was acknowledged before the process was killed. */
    private long once(String url) throws IOException {
        Process writer = new ProcessBuilder(List.of(
                        Packaged.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        url))
                .redirectError(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors.log")))
                .start();
        try (BufferedReader out = writer.inputReader()) {
            long last = number(out.readLine());
            long end = System.nanoTime() + random.nextInt(LONGEST_MILLIS) * 1_000_000L;
            while (System.nanoTime() < end) {
                last = Math.max(last, number(out.readLine()));
            }
            writer.toHandle().destroyForcibly();
            String line = out.readLine();
            while (line != null) {
                last = Math.max(last, number(line));
                line = out.readLine();
            }
            return last;
        } finally {
            writer.destroyForcibly().onExit().join();
        }
    }

    private static long number(String line) {
        return line != null && line.matches("[0-9]+") ? Long.parseLong(line) : 0;
    }
}

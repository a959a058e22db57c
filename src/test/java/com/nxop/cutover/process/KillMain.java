package com.nxop.cutover.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Kills the packaged program {@code -Dkills=N} times, and H2 under a writer as often; ends with 1 when anything broke. */
public final class KillMain {

    private static final int KILLS = 200;

    private KillMain() {}

    public static void main(String[] arguments) throws IOException {
        int kills = Integer.getInteger("kills", KILLS);
        long seed = Long.getLong("seed", 1);
        Path folder = Files.createTempDirectory("kills");
        Packaged packaged = Packaged.in(folder);
        KilledWriter.Count writer = new KilledWriter(folder.resolve("writer"), kills, seed).play();
        KillReport.add("h2Writer", writer.figures());
        long start = System.nanoTime();
        Killings.Count count = new Killings(packaged, folder, kills, seed).play();
        double seconds = (System.nanoTime() - start) / 1e9;
        KillReport.add("cutovers", KillReport.of(count, packaged.packaged(), seed, seconds));
        System.exit(count.wrong().isEmpty() && writer.lost() == 0 ? 0 : 1);
    }
}

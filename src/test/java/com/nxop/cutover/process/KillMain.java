package com.nxop.cutover.process;

import com.nxop.cutover.support.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * Kills the packaged program after each kind of commit, then {@code -Dkills=N} times at random, and H2 under a writer as
 * often; ends with 1 when anything broke.
 */
public final class KillMain {

    private static final int KILLS = 200;

    private KillMain() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        int kills = Integer.getInteger("kills", KILLS);
        long seed = Long.getLong("seed", 1);
        Path folder = Files.createTempDirectory("kills");
        Packaged packaged = Packaged.in(folder);
        Boundaries.Count boundaries = boundaries(packaged, folder.resolve("boundaries"));
        KillReport.add("boundaries", boundaries);
        KilledWriter.Count writer = new KilledWriter(folder.resolve("writer"), kills, seed).play();
        KillReport.add("h2Writer", writer.figures());
        long start = System.nanoTime();
        Killings.Count count = new Killings(packaged, folder, kills, seed).play();
        double seconds = (System.nanoTime() - start) / 1e9;
        KillReport.add("cutovers", KillReport.of(count, packaged.packaged(), seed, seconds));
        boolean well = count.wrong().isEmpty()
                && writer.lost() == 0
                && boundaries.wrong().isEmpty();
        System.exit(well ? 0 : 1);
    }

    private static Boundaries.Count boundaries(Packaged packaged, Path folder)
            throws IOException, SQLException, InterruptedException {
        String url = Postgres.fresh();
        try (Theatre theatre = new Theatre(
                packaged, folder, url, Killings.SPEED, Map.of("CUTOVER_LEASE", "2s", "CUTOVER_ANCHOR", "anchor"))) {
            theatre.train();
            return new Boundaries(theatre, url).play();
        }
    }
}

package com.nxop.cutover.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.nxop.cutover.bot.web.PageLag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Runs all benchmarks, or the one that {@code -Dbench=NAME} names, and keeps what they print in target/bench.json. */
public final class BenchMain {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(BenchMain.class);
    private static boolean broke;

    private BenchMain() {}

    public static void main(String[] args) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        String chosen = System.getProperty("bench", "all");
        Map<String, Bench> all = all();
        if (!chosen.equals("all") && !all.containsKey(chosen)) {
            System.err.println("There is no benchmark '" + chosen + "'; choose one of " + all.keySet() + " or all.");
            System.exit(2);
        }
        Figures figures = new Figures();
        for (Map.Entry<String, Bench> one : all.entrySet()) {
            if (chosen.equals("all") || chosen.equals(one.getKey())) {
                measure(one.getKey(), one.getValue(), figures);
            }
        }
        keep(figures);
        System.exit(broke ? 1 : 0);
    }

    /** A benchmark that breaks leaves threads behind, which must not keep the others, and the report, waiting. */
    private static void measure(String name, Bench bench, Figures figures) {
        try {
            bench.measure(figures);
        } catch (Exception | LinkageError broken) {
            LOG.error("The benchmark '{}' broke off", name, broken);
            broke = true;
        }
    }

    private static Map<String, Bench> all() {
        Map<String, Bench> all = new LinkedHashMap<>();
        all.put("ack", AckBenchmark::measure);
        all.put("floor", Floor::measure);
        all.put("page", figures -> figures.times("page", "memory", Figures.OURS, PageLag.measure()));
        for (Duel.Match match : Duel.Match.values()) {
            all.put(match.name().toLowerCase(java.util.Locale.ROOT), figures -> new Duel(match).measure(figures));
        }
        all.put("click", Volume::click);
        all.put("waiting", Volume::waiting);
        all.put("rows", Volume::rows);
        return all;
    }

    private static void keep(Figures figures) throws IOException {
        Path out = Path.of(System.getProperty("out", "target/bench.json"));
        Files.createDirectories(out.toAbsolutePath().getParent());
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures.byName());
        Files.writeString(out, text + "\n");
        System.out.println("kept in " + out);
    }

    /** One benchmark. */
    @FunctionalInterface
    interface Bench {
        void measure(Figures figures) throws Exception;
    }
}

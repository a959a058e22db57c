package com.nxop.cutover.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Figures of killed programs, on standard output and in {@code target/kills.json}; each part adds its own. */
final class KillReport {

    private static final Path FILE = Path.of("target", "kills.json");

    private KillReport() {}

    static Map<String, Object> of(Killings.Count count, boolean packaged, long seed, double seconds) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("program", packaged ? "packaged jar" : "compiled classes");
        part.put("seed", seed);
        part.put("kills", count.working() + count.starting());
        part.put("whileDriving", count.working());
        part.put("whileStarting", count.starting());
        part.put("resumed", count.resumes().size());
        part.put("resumeMillis", Map.of("median", at(count.resumes(), 0.5), "longest", at(count.resumes(), 1)));
        part.put("cutovers", count.outcomes());
        part.put("acknowledgedClicks", count.clicks());
        part.put("lastEntryWhenKilled", count.after());
        part.put("violations", count.wrong());
        part.put("seconds", Math.round(seconds));
        return part;
    }

    static synchronized void add(String name, Object part) throws IOException {
        JsonMapper json = JsonMapper.shared();
        Map<String, Object> all = new LinkedHashMap<>();
        if (Files.exists(FILE)) {
            json.readTree(Files.readString(FILE)).properties().forEach(one -> all.put(one.getKey(), one.getValue()));
        }
        all.put(name, part);
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(all);
        Files.writeString(FILE, text);
        System.out.println(name + ": " + json.writeValueAsString(part));
    }

    private static long at(List<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * (sorted.size() - 1))));
    }
}

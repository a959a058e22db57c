package com.nxop.cutover.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reports that stay in the build's folder, as JSON. */
final class Kept {

    private Kept() {}

    /** Into {@code target}, unless {@code -Dout=FILE} says where to. */
    static String write(String name, Map<String, ?> report) throws IOException {
        String text =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
        Path out = Path.of(System.getProperty("out", "target/" + name));
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, text + "\n");
        return text;
    }
}

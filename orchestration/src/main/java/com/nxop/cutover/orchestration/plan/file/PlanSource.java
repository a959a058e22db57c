package com.nxop.cutover.orchestration.plan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The text of a plan and where it came from.
 *
 * @param name as it stands in problems
 */
public record PlanSource(String name, String text) {

    private static final int MOST_BYTES = 4_000_000;

    /**
     * @param location a file, or else a resource on the class path, for example {@code plans/nxop-region-switch.yaml}
     * @throws IOException in one sentence, with what to do
     */
    public static PlanSource open(String location) throws IOException {
        String resource = location.startsWith("classpath:") ? location.substring("classpath:".length()) : location;
        if (!location.startsWith("classpath:") && isFile(location)) {
            return file(Path.of(location));
        }
        try (InputStream in = PlanSource.class.getClassLoader().getResourceAsStream(resource.replaceFirst("^/", ""))) {
            if (in == null) {
                throw new IOException("there is no plan '" + location
                        + "', neither as a file nor on the class path; correct the path in CUTOVER_PLAN");
            }
            return new PlanSource(location, decode(in.readNBytes(MOST_BYTES + 1), location));
        }
    }

    static PlanSource file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file '" + file + "'; correct the path");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new PlanSource(file.toString(), decode(in.readNBytes(MOST_BYTES + 1), file.toString()));
        }
    }

    private static boolean isFile(String location) {
        try {
            return Files.isRegularFile(Path.of(location));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static String decode(byte[] bytes, String name) throws IOException {
        if (bytes.length > MOST_BYTES) {
            throw new IOException("'" + name + "' is larger than " + MOST_BYTES + " bytes; a plan is a short file");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IOException("'" + name + "' is not UTF-8 text; save it as UTF-8", wrong);
        }
    }
}

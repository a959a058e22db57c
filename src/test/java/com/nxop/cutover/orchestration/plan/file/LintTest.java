package com.nxop.cutover.orchestration.plan.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aPlanWithWarningsOnlyPasses() throws IOException {
        Path file = write(SmallPlan.TEXT.replace("timeout: 2m", "timeout: 6m"));
        assertThat(lint(file)).isZero();
        assertThat(printed()).startsWith(file + ":26:13: warning: ").contains("can be used: 1 phases, 3 steps");
    }

    @Test
    void everyProblemIsOneLineWithPlaceAndRemedy() throws IOException {
        Path file = write(SmallPlan.TEXT.replace("undo: R1.1", "undo: R1.2").replace("persons: 1", "persons: 3"));
        assertThat(lint(file)).isEqualTo(1);
        assertThat(printed().lines()).hasSize(2).allMatch(line -> line.matches(".+:[0-9]+:[0-9]+: .+; .+"));
    }

    @Test
    void whatCannotBeReadExitsWithTwo() throws IOException {
        assertThat(lint(folder.resolve("none.yaml"))).isEqualTo(2);
        assertThat(printed()).contains("there is no file").contains("correct the path");
        Path file = folder.resolve("binary.yaml");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(lint(file)).isEqualTo(2);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("plan.yaml"), text);
    }

    private int lint(Path file) {
        return Lint.run(file, new PrintStream(printed, true, UTF_8));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }
}

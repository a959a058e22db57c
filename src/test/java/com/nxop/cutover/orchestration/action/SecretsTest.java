package com.nxop.cutover.orchestration.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private final Secrets secrets = new Secrets(name ->
            Optional.ofNullable(Map.of("DB", "mongodb://u:p@h", "EMPTY", "").get(name)));

    @Test
    void aPlainValueIsItself() {
        assertThat(secrets.resolve("mongodb://host")).isEqualTo("mongodb://host");
    }

    @Test
    void aReferenceIsReadFromTheEnvironment() {
        assertThat(secrets.resolve("env:DB")).isEqualTo("mongodb://u:p@h");
    }

    @Test
    void aReferenceIsReadFromAFileWithoutItsLineEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "word\n");
        assertThat(secrets.resolve("file:" + file)).isEqualTo("word");
    }

    @Test
    void anEmptyReferenceIsNamedWithItsRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.resolve("env:EMPTY"))
                .withMessageContaining("EMPTY")
                .withMessageContaining("set it where the bot runs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.resolve("file:/nowhere/secret"))
                .withMessageContaining("/nowhere/secret");
    }
}

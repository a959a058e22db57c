package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Alone;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whole ways back over real protocols, played when asked for by name: {@code -Dways=rollback-r3,nobody-answers}. */
@Alone
@EnabledIfSystemProperty(named = "ways", matches = ".+")
class WaysBackTest {

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return Played.names("ways");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void everyWayBackEndsAsItSaysItMust(String name) throws Exception {
        Played played = Played.of(name, folder);

        assertThat(played.exit()).as(played.told()).isZero();
        JsonNode result = played.result();
        assertThat(result.path("journal").path("chain").asString()).isEqualTo("intact");
        if (result.path("outcome").asString().equals("rolledBack")) {
            assertThat(result.path("rollback").path("procedure").asString()).startsWith("R");
            assertThat(result.path("rollback").path("actualSeconds").asDouble()).isPositive();
        }
    }
}

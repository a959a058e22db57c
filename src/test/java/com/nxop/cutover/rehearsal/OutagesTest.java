package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.scenario.Canaries;
import com.nxop.cutover.support.Alone;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Whole cutovers during which people are hard to reach, played when asked for by name: {@code -Doutages=slack-429,smtp-down}. */
@Alone
@EnabledIfSystemProperty(named = "outages", matches = ".+")
@ExtendWith(OutputCaptureExtension.class)
class OutagesTest {

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return Played.names("outages");
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(300)
    void theCutoverEndsAllTheSameAndWhatTheScenarioSaysHolds(String name, CapturedOutput log) throws Exception {
        Played played = Played.of(name, folder);

        assertThat(played.exit()).as(played.told()).isZero();
        JsonNode result = played.result();
        assertThat(result.path("outcome").asString()).isEqualTo("completed");
        assertThat(result.path("claims").valueStream().toList())
                .hasSizeGreaterThan(2)
                .allSatisfy(claim -> assertThat(claim.path("holds").asBoolean())
                        .as(claim.toString())
                        .isTrue());
        assertThat(Canaries.in(log.getAll() + played.told() + result))
                .as("secrets in the log and the report")
                .isEmpty();
    }
}

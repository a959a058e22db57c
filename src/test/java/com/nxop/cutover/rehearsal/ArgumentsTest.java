package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What is said on the command line is done, or refused with what to do; never passed over. */
class ArgumentsTest {

    @Test
    void withoutAWordItIsTheRoomOfTheReadme() {
        Arguments arguments = Arguments.parse();
        assertThat(arguments.kind()).isEqualTo(Arguments.Kind.ROOM);
        assertThat(arguments.scenario()).isEqualTo("clean");
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.roomPort()).isEqualTo(8090);
    }

    @Test
    void aRoomTakesAScenarioAndAReport() {
        Arguments arguments = Arguments.parse("--scenario=drill", "--seed=7", "--report=drill.json");
        assertThat(arguments.kind()).isEqualTo(Arguments.Kind.ROOM);
        assertThat(arguments.scenario()).isEqualTo("drill");
        assertThat(arguments.seed()).isEqualTo(7);
        assertThat(arguments.file()).isPresent();
    }

    @Test
    void helpIsGivenWhateverElseIsSaid() {
        assertThat(Arguments.parse("--headless", "--help").kind()).isEqualTo(Arguments.Kind.HELP);
        assertThat(Usage.text().lines())
                .anyMatch(line -> line.contains("--scenario=NAME"))
                .anyMatch(line -> line.contains("--world-only=FILE"))
                .allMatch(line -> line.length() < 120);
    }

    @Test
    void whatIsNotPlayedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--world-only=w.properties", "--scenario=drill"))
                .withMessageContaining("--scenario is for a room or for --headless");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--bot-only=w.properties", "--report=r.json"))
                .withMessageContaining("--report is for a room or for --headless");
    }

    @Test
    void aWrongWordIsNamedWithTheRightOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--sped=2"))
                .withMessageContaining("'--sped=2'")
                .withMessageContaining("--speed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--speed=fast"))
                .withMessageContaining("--speed must be a number, not 'fast'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--seed=1.5"))
                .withMessageContaining("--seed must be a whole number, not 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--headless=false"))
                .withMessageContaining("--headless takes no value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--port=99999"))
                .withMessageContaining("--port must be a port from 0 to 65535");
    }
}

package com.nxop.cutover.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.people.Director;
import com.nxop.cutover.rehearsal.people.Script;
import com.nxop.cutover.rehearsal.people.ScriptedPeople;
import com.nxop.cutover.rehearsal.result.WorldState;
import com.nxop.cutover.rehearsal.scenario.Scenario;
import com.nxop.cutover.rehearsal.scenario.Scenarios;
import com.nxop.cutover.rehearsal.stage.Stage;
import com.nxop.cutover.rehearsal.world.World;
import com.nxop.cutover.support.Alone;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In a room the world plays its part of the scenario, and people who know nothing of it decide. */
@Alone
class RoomTest {

    /** The first play of a process meets code that never ran, so it is played slowly enough for its steps. */
    private static final int SPEED = 16;

    private static final Duration LONG = Duration.ofSeconds(150);

    @TempDir
    Path folder;

    @Test
    @Timeout(240)
    void theWorldBreaksAndIsMendedWhenThePeopleInTheRoomHaveDecided() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path report = folder.resolve("report.json");
        Arguments arguments = Arguments.parse(
                "--scenario=1b-fails-late", "--speed=" + SPEED, "--port=0", "--room-port=0", "--report=" + report);
        Scenario scenario = Scenarios.find(arguments.scenario()).orElseThrow();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        Script theirs = Script.yes().repairing("1B.3", () -> {}, "/cutover rollback nothing connects");
        try (Room room = Room.open(arguments, scenario, out)) {
            Stage stage = room.stage();
            World world = stage.parties().world();
            try (ScriptedPeople people = new ScriptedPeople(stage.parties().slack(), world, stage::cutover, theirs)) {
                Director director = new Director(people, theirs, world, stage::cutover);
                director.begin();
                ScheduledFuture<?> beat = world.clock().every(Duration.ofMillis(500), director::beat);
                await().atMost(LONG)
                        .until(() -> stage.cutover().latest().filter(Run::ended).isPresent());
                beat.cancel(false);
            }
            Run run = stage.cutover().latest().orElseThrow();
            assertThat(run.step("1B.3").attempt()).isEqualTo(1);
            assertThat(run.state().label()).isEqualTo(scenario.outcome());
            assertThat(WorldState.of(world.truth())).containsAllEntriesOf(scenario.world());
            await().until(() -> told.toString(StandardCharsets.UTF_8).contains("outcome rolledBack"));
        }
        assertThat(report).content().contains("\"scenario\" : \"1b-fails-late\"");
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("Scenario      1b-fails-late: " + scenario.line())
                .containsOnlyOnce("has ended.");
    }
}

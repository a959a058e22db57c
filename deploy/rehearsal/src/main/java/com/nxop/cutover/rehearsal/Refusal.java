package com.nxop.cutover.rehearsal;

import com.nxop.cutover.rehearsal.scenario.Scenario;
import com.nxop.cutover.rehearsal.stage.Stage;
import com.nxop.cutover.rehearsal.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A scenario in which the bot must refuse to start, and say why. */
final class Refusal {

    private static final int DEEPEST = 20;

    private final Arguments arguments;
    private final Scenario scenario;
    private final PrintStream out;

    Refusal(Arguments arguments, Scenario scenario, PrintStream out) {
        this.arguments = arguments;
        this.scenario = scenario;
        this.out = out;
    }

    /** @return 0 when the bot refuses with all of these words, else 1 */
    int play(World world, Stage.Props props, List<String> words) throws IOException {
        String said = said(world, props);
        boolean right = words.stream().allMatch(said::contains);
        String outcome = said.isEmpty() ? "started" : scenario.outcome();
        out.println("outcome " + outcome + (said.isEmpty() ? "" : ": " + said.strip()));
        if (arguments.file().isPresent()) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("scenario", scenario.name());
            report.put("seed", arguments.seed());
            report.put("speed", arguments.speed());
            report.put("outcome", outcome);
            report.put("said", said);
            Files.writeString(arguments.file().get(), JsonMapper.shared().writeValueAsString(report));
        }
        if (!right) {
            out.println("NOT AS IT MUST BE: the bot must refuse to start and say " + String.join(" and ", words));
        }
        return right ? 0 : 1;
    }

    /** Everything the chain of causes says; empty when the bot has started. */
    private String said(World world, Stage.Props props) {
        try (Stage stage = Stage.set(world, arguments.roomPort(), props)) {
            out.println("The bot has started at " + stage.botUrl() + ".");
            return "";
        } catch (RuntimeException refused) {
            Throwable last = refused;
            for (int deep = 0; deep < DEEPEST && last.getCause() != null; deep++) {
                last = last.getCause();
            }
            return String.valueOf(last.getMessage());
        }
    }
}

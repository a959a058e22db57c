package com.nxop.cutover.bot;

import com.nxop.cutover.bot.settings.CutoverSettings;
import com.nxop.cutover.bot.settings.SettingsConfiguration;
import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.commands.Records;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.plan.file.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The plan file and the journal's chain, for the desk. */
@Component
final class RecordsOfOrchestration implements Records {

    private final CutoverSettings settings;
    private final Journal journal;

    RecordsOfOrchestration(CutoverSettings settings, Journal journal) {
        this.settings = settings;
        this.journal = journal;
    }

    @Override
    public List<String> planProblems() {
        try {
            return SettingsConfiguration.read(settings).problems().stream()
                    .map(Problem::say)
                    .toList();
        } catch (StartRefused unreadable) {
            return List.of(unreadable.getMessage() + " " + unreadable.remedy());
        }
    }

    @Override
    public String chain(String run) {
        Journal.ChainState state = journal.verify(run);
        return state.broken()
                .map(number -> "BROKEN at entry " + number + "; hold the run and compare with a backup")
                .orElseGet(() -> "intact, " + state.entries() + " entries");
    }
}

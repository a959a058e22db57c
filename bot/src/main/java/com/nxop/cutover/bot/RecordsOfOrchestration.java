package com.nxop.cutover.bot;

import com.nxop.cutover.bot.settings.CutoverSettings;
import com.nxop.cutover.bot.settings.SettingsConfiguration;
import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.commands.Records;
import com.nxop.cutover.commands.View;
import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.notifications.hearing.Quiet;
import com.nxop.cutover.notifications.hearing.Wish;
import com.nxop.cutover.notifications.hearing.Wishes;
import com.nxop.cutover.notifications.notice.Crier;
import com.nxop.cutover.notifications.notice.NoticeBook;
import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.journal.JournalFile;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.Problem;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The plan file, the journal's chain and the communication schedule, for the desk. */
@Component
final class RecordsOfOrchestration implements Records {

    private final CutoverSettings settings;
    private final JournalFile journal;
    private final NoticeBook notices;
    private final Crier crier;
    private final Wishes wishes;
    private final Plan plan;
    private final Clock clock;

    RecordsOfOrchestration(
            CutoverSettings settings,
            JournalFile journal,
            NoticeBook notices,
            Crier crier,
            Wishes wishes,
            Plan plan,
            @Qualifier("runClock") Clock runClock) {
        this.settings = settings;
        this.journal = journal;
        this.notices = notices;
        this.crier = crier;
        this.wishes = wishes;
        this.plan = plan;
        this.clock = runClock;
    }

    @Override
    public List<String> notices(View.Notify.Page page, Optional<Run> run) {
        return switch (page) {
            case SCHEDULE -> notices.schedule(run.map(Run::plan).orElse(plan), run, clock.instant());
            case TEST -> notices.samples();
            case STUCK -> notices.stuck();
            case ACKNOWLEDGEMENTS -> notices.acknowledgements(run.map(Run::plan).orElse(plan), run);
        };
    }

    @Override
    public String hear(Person person, Order.Hear.Wanted wanted) {
        if (wanted instanceof Order.Hear.Way way) {
            return wishes.want(person, way.direct() ? Wish.Way.DIRECT : Wish.Way.THREAD);
        }
        if (wanted instanceof Order.Hear.Quiet hours) {
            return wishes.want(person, Optional.of(new Quiet(hours.from(), hours.until(), hours.zone())));
        }
        return wanted instanceof Order.Hear.NeverQuiet ? wishes.want(person, Optional.empty()) : wishes.say(person);
    }

    @Override
    public String tell(Run run, String notice, String key) {
        return crier.tell(run, notice, key);
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
    public void export(String run, Appendable out) throws IOException {
        journal.write(run, out);
    }

    @Override
    public String chain(String run) {
        Journal.ChainState state = journal.state(run);
        return state.broken()
                .map(number -> "BROKEN at entry " + number + "; hold the run and compare with a backup")
                .orElseGet(() -> "intact, " + state.entries() + " entries, head " + state.head());
    }
}

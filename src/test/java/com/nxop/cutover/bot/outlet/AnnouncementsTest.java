package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.outlet.Outgoing.Absent;
import com.nxop.cutover.bot.outlet.Outgoing.Show;
import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private static final String RUN = "R-20261125-020000";

    @Test
    void aCleanRunPostsFewNewMessages() {
        List<Outgoing> told = told(Stories.completed(Plans.small()));
        assertThat(posted(told))
                .hasSizeLessThanOrEqualTo(12)
                .contains(RUN + "/board", RUN + "/gate/gate-1/1", RUN + "/gate/gate-5/1", RUN + "/human/0.1/1");
    }

    @Test
    void theGoNoGoListIsThereBeforeTheBoardIs() {
        assertThat(posted(told(Runs.prepared(Plans.small())))).containsExactly(RUN + "/gonogo/0", RUN + "/gonogo/1");
    }

    @Test
    void aFailedStepIsToldByOneCardAndNotByAnEscalationBesideIt() {
        Runs runs = Stories.phaseOne(Plans.small());
        int before = runs.journal().size();
        runs.failsAt("1A.1", Verdict.FAILED, "endpoints are away");
        assertThat(posted(told(runs, before))).containsExactly(RUN + "/failed/1A.1/1", RUN + "/board");
    }

    @Test
    void aDecisionAboutAFailedStepOnlyEditsItsCard() {
        Runs runs = Stories.phaseOne(Plans.small()).failsAt("1A.1", Verdict.FAILED, "endpoints are away");
        int before = runs.journal().size();
        runs.submit(new StepIntent(People.INES, "1A.1", StepIntent.Choice.RETRY, ""));
        List<Outgoing> told = told(runs, before);
        assertThat(edited(told)).contains(RUN + "/failed/1A.1/1");
        assertThat(posted(told)).containsExactly(RUN + "/board");
    }

    @Test
    void aNewRoundIsANewMessageAndTheOldOneSaysSo() {
        Runs runs = Stories.gateFive(Plans.small());
        int before = runs.journal().size();
        runs.asks("gate-5", Observation.notYet("lag is rising", Map.of()));
        List<Outgoing> told = told(runs, before);
        assertThat(posted(told)).contains(RUN + "/gate/gate-5/2");
        assertThat(edited(told)).contains(RUN + "/gate/gate-5/1");
    }

    @Test
    void theEndTakesTheButtonsOffEveryOpenGate() {
        Runs runs = Stories.gateFive(Plans.small());
        int before = runs.journal().size();
        runs.submit(new ControlIntent.Abort(People.INES, "broker lost in West"));
        assertThat(edited(told(runs, before))).contains(RUN + "/gate/gate-5/1", RUN + "/gonogo/0");
    }

    /** However much else waits. */
    @Test
    void theEndIsToldAfterEverythingThatLedToIt() {
        Instant start = Instant.parse("2026-11-25T02:00:00Z");
        Duration pause = Duration.ofSeconds(1);
        ChannelQueue queue =
                new ChannelQueue(new Flow(pause, 1, Duration.ZERO, Duration.ofMinutes(1), pause), item -> false, start);
        told(Stories.completed(Plans.small())).forEach(one -> queue.add(one, start));
        List<String> news = new ArrayList<>();
        for (Instant now = start; queue.size() > 0; now = now.plus(pause)) {
            Item item = queue.take(now).orElseThrow();
            queue.done(item, now);
            if (item.key().contains("/news/")) {
                news.add(item.card(now).text());
            }
        }
        assertThat(news).filteredOn(text -> text.contains(" is done")).isNotEmpty();
        assertThat(news.get(news.size() - 1)).contains(": Completed");
    }

    @Test
    void newsHeardLateIsNotTold() {
        Runs runs = Stories.phaseOne(Plans.small());
        Instant muchLater = runs.now().plusSeconds(3600);
        List<Outgoing> told = new ArrayList<>();
        runs.heardBy((entry, run) -> told.addAll(Announcements.of(entry, run, muchLater)));
        assertThat(posted(told)).noneMatch(subject -> subject.contains("/news/"));
    }

    @Test
    void theSameEntryTwiceIsTheSameMessage() {
        assertThat(posted(told(Stories.completed(Plans.small()))))
                .isEqualTo(posted(told(Stories.completed(Plans.small()))));
    }

    private static List<Outgoing> told(Runs runs) {
        return told(runs, 0);
    }

    private static List<Outgoing> told(Runs runs, int after) {
        List<Outgoing> told = new ArrayList<>();
        runs.heardBy((entry, run) -> {
            if (entry.number() > after) {
                told.addAll(Announcements.of(entry, run, entry.at()));
            }
        });
        return told;
    }

    private static Set<String> posted(List<Outgoing> told) {
        return subjects(told, Absent.POST);
    }

    private static Set<String> edited(List<Outgoing> told) {
        return subjects(told, Absent.LEAVE);
    }

    private static Set<String> subjects(List<Outgoing> told, Absent absent) {
        Set<String> subjects = new LinkedHashSet<>();
        told.forEach(one -> {
            if (one instanceof Show show && show.absent() == absent) {
                subjects.add(show.subject());
            }
        });
        return subjects;
    }
}

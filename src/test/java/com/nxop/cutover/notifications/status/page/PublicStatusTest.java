package com.nxop.cutover.notifications.status.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

class PublicStatusTest {

    private final TemplateFiles files = new TemplateFiles(Optional.empty());
    private final PublicWords words = PublicWords.load(files);
    private final PublicStories stories = new PublicStories(Plans.small());

    private static SettableClock clock(Runs story) {
        return new SettableClock(story.now());
    }

    private StatusBook book(Runs story) {
        return new StatusBook(new ToldCutover(() -> story), words, "", clock(story));
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> thePageNeverSaysOperationalWhileAStartedRunIsOpen() {
        return new TreeMap<>(stories.all())
                .entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(
                                one.getKey(),
                                () -> one.getValue().heardBy((entry, run) -> {
                                    boolean open = run.standing().startedAt().isPresent() && !run.ended();
                                    assertThat(open && Level.of(run) == Level.NORMAL)
                                            .as("after entry %s", entry.number())
                                            .isFalse();
                                })));
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> theHistoryEndsAtTheLevelTheRunIsAt() {
        return new TreeMap<>(stories.all())
                .entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                            Chronicle chronicle =
                                    new Chronicle(one.getValue().run().plan());
                            one.getValue().heardBy((entry, run) -> agree(chronicle, entry, run));
                        }));
    }

    private static void agree(Chronicle chronicle, Recorded entry, Run run) {
        chronicle.tell(entry);
        Level told = chronicle.begun()
                ? chronicle.moments().get(chronicle.moments().size() - 1).level()
                : Level.NORMAL;
        assertThat(told).as("after entry %s, %s", entry.number(), entry.event()).isEqualTo(Level.of(run));
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> nothingInternalReachesThePublic() {
        PublicStories told = new PublicStories(Plans.small(name -> "canary " + name));
        return new TreeMap<>(told.all())
                .entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                            Runs story = one.getValue();
                            PublicStatus status = book(story).status();
                            String page = StatusPage.load(files, words).render(status, story.now());
                            StatuspageView view = new StatuspageView(status, "NXOP", "/status", story.now());
                            String json = JsonMapper.shared().writeValueAsString(view.summary())
                                    + JsonMapper.shared().writeValueAsString(view.incidents())
                                    + JsonMapper.shared().writeValueAsString(view.maintenances());
                            String all = page + json + AtomFeed.of(status, "NXOP", "/status");
                            assertThat(all)
                                    .doesNotContain("canary", "us-east-1", "us-west-2", "internal", "broker", "R1")
                                    .doesNotContain(story.run().id(), "1A.1", "Ines", "U0", "Incident Commander");
                        }));
    }

    @Test
    void aPreparationIsNoNews() {
        PublicStatus status = book(stories.preparing()).status();

        assertThat(status.level()).isEqualTo(Level.NORMAL);
        assertThat(status.works()).isEmpty();
    }

    @Test
    void aDryRunIsNeitherOperationalNorAMaintenance() {
        SettableClock clock = new SettableClock(Runs.TWO);
        Run dry = new RunEvent.Prepared("R-1", "digest", Mode.PLANNED, Reach.DRY_RUN, People.INES)
                .begin(Plans.small(), Runs.TWO)
                .after(new RunEvent.Started(People.INES), 2, Runs.TWO);
        StatusBook book = new StatusBook(new MemoryCutover(Plans.small(), clock).with(dry), words, "", clock);

        assertThat(book.status().level()).isEqualTo(Level.EXERCISE);
        assertThat(book.status().works()).isEmpty();
        assertThat(new StatuspageView(book.status(), "NXOP", "/status", Runs.TWO)
                        .overall()
                        .status()
                        .indicator())
                .isEqualTo("maintenance");
    }

    @Test
    void theSituationIsStatedEveryFiveMinutesWhileSomethingIsUnderWay() {
        Runs story = stories.running().later(12 * 60 + 7);
        Instant change = story.journal().stream()
                .filter(one -> one.event() instanceof com.nxop.cutover.orchestration.run.StepEvent.PhaseEnded)
                .reduce((a, b) -> b)
                .orElseThrow()
                .at();

        PublicStatus status = book(story).status();

        assertThat(status.checkedAt()).isEqualTo(change.plus(Duration.ofMinutes(10)));
        assertThat(status.nextUpdate()).contains(change.plus(Duration.ofMinutes(15)));
    }

    @Test
    void theExpectedEndIsNeverInThePast() {
        Runs story = stories.running().later(3600);

        assertThat(Expected.of(story.run(), story.now()))
                .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(story.now()));
        assertThat(Expected.of(stories.held().run(), story.now())).isEmpty();
    }

    @Test
    void theFirstEstimateIsThePromisedTenMinutes() {
        Runs story = stories.running();
        Instant since = story.run().standing().changesSince().orElseThrow();

        assertThat(Expected.of(story.run(), story.now()))
                .hasValueSatisfying(at -> assertThat(Duration.between(since, at))
                        .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11)));
    }

    @Test
    void aStatusThatCannotBeRenewedSaysSoAndIsNotBelievedForever() {
        Runs story = stories.completed();
        SettableClock clock = clock(story);
        ToldCutover cutover = new ToldCutover(() -> story);
        StatusBook book = new StatusBook(cutover, words, "", clock);
        book.status();

        cutover.breakDown();
        clock.advance(Duration.ofMinutes(11));

        PublicStatus old = book.status();
        assertThat(old.outdated(clock.instant())).isTrue();
        assertThat(StatusPage.load(files, words).render(old, clock.instant()))
                .contains(words.say("page.outdated"))
                .doesNotContain("All services operational</h1>");
        StatuspageView view = new StatuspageView(old, "NXOP", "/status", clock.instant());
        assertThat(view.overall().status().indicator()).isEqualTo("minor");
        assertThat(view.components().components()).noneMatch(one -> one.status().equals("operational"));
    }

    @Test
    void aRunStoppedHalfwayLeavesTheLimitsInPlace() {
        PublicStatus status = book(stories.stoppedHalfway()).status();

        assertThat(status.level()).isEqualTo(Level.EXTENDED);
        assertThat(status.nextUpdate()).isPresent();
    }

    @Test
    void whatTurnedIsAnIncidentBesideTheMaintenance() {
        Runs story = stories.restored();
        StatuspageView view = new StatuspageView(book(story).status(), "NXOP", "/status", story.now());

        assertThat(view.incidents().incidents()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo("resolved");
            assertThat(one.impact()).isEqualTo("critical");
            assertThat(one.incidentUpdates()).isNotEmpty();
        });
        assertThat(view.maintenances().scheduledMaintenances())
                .singleElement()
                .satisfies(one -> assertThat(one.status()).isEqualTo("completed"));
        assertThat(view.unresolved().incidents()).isEmpty();
    }

    @Test
    void peopleAreNamedNowhereInTheRecord() {
        assertThat(PublicStatus.class.getRecordComponents())
                .noneMatch(one -> one.getType() == Person.class || one.getType() == Run.class);
    }
}

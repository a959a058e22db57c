package com.nxop.cutover.notifications.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.notice.Bell;
import com.nxop.cutover.notifications.pager.EscalationPager;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.ToldCutover;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In the small plan Operations does every step, Management is told of it and the Database Admin is asked. */
class DigestsTest {

    private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("UTC"));

    private record Said(String person, Wish.Way way, String text) {}

    private final Database database = Database.inMemory();
    private final Runs runs = Runs.started(Plans.small());
    private final SettableClock clock = new SettableClock(runs.now());
    private final Wishes wishes = new Wishes(database.sql(), person -> Optional.empty());
    private final List<Said> said = new ArrayList<>();
    private Digests digests = digests();

    DigestsTest() {
        runs.heardBy((entry, after) -> digests.hear(entry, after));
    }

    private Digests digests() {
        return new Digests(
                new ToldCutover(() -> runs),
                new Digests.Kept(new Items(database.sql()), wishes),
                Templates.load(new TemplateFiles(Optional.empty())),
                Optional.of(this::say),
                clock);
    }

    private void say(Run run, String person, Wish.Way way, String key, String text) {
        said.add(new Said(person, way, text));
    }

    private void look(long seconds) {
        runs.later(seconds);
        clock.advance(Duration.ofSeconds(seconds));
        digests.look();
    }

    private List<String> to(String person) {
        return said.stream()
                .filter(one -> one.person().equals(person))
                .map(Said::text)
                .toList();
    }

    @Test
    void whoeverIsToldHearsWhatCameOfAStepAndWhoeverDoesItDoesNot() {
        runs.does("0.1");
        look(1);
        assertThat(to(People.MAX.id())).singleElement().asString().contains("For your information", "0.1, Wait for");
        assertThat(to(People.OLA.id())).isEmpty();
        assertThat(to(People.INES.id())).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsCause() {
        runs.does("0.1").asks("gate-1").approves(People.INES, "gate-1").failsAt("1A.1", Verdict.FAILED, "no quorum");
        look(1);
        assertThat(to(People.MAX.id())).last().asString().contains("1A.1", "failed: no quorum");
    }

    @Test
    void whoeverIsAskedIsAskedOncePerPhaseWhenItBegins() {
        runs.does("0.1").asks("gate-1").approves(People.INES, "gate-1").does("1A.1");
        look(1);
        look(300);
        assertThat(to(People.DAN.id()))
                .filteredOn(text -> text.contains("your view is wanted on 1A.1, 1A.2, 1B.1"))
                .hasSize(1);
    }

    @Test
    void manyThingsAreOneDigest() {
        runs.does("0.1");
        look(1);
        runs.asks("gate-1").approves(People.INES, "gate-1").does("1A.1").does("1A.2");
        look(20);
        assertThat(to(People.MAX.id())).hasSize(1);
        runs.does("1B.1");
        look(100);
        assertThat(to(People.MAX.id())).hasSize(2);
        assertThat(to(People.MAX.id())).last().asString().contains("1A.1", "1A.2", "1B.1");
        look(600);
        assertThat(to(People.MAX.id())).hasSize(2);
    }

    @Test
    void nothingIsLostOrToldTwiceWhenTheProgramIsStartedAgain() {
        runs.does("0.1");
        runs.journal().forEach(entry -> digests.hear(entry, runs.run()));
        digests = digests();
        look(1);
        digests = digests();
        look(300);
        assertThat(to(People.MAX.id())).hasSize(1);
    }

    @Test
    void aJournalFromTheDayBeforeIsNoNewsToAProgramThatIsNew() {
        runs.does("0.1");
        List<Recorded> old = runs.journal();
        Database fresh = Database.inMemory();
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        Digests late = new Digests(
                new ToldCutover(() -> runs),
                new Digests.Kept(new Items(fresh.sql()), new Wishes(fresh.sql(), person -> Optional.empty())),
                Templates.load(new TemplateFiles(Optional.empty())),
                Optional.of(this::say),
                clock);
        old.forEach(entry -> late.hear(entry, runs.run()));
        late.look();
        assertThat(said).isEmpty();
    }

    @Test
    void itIsSaidWhereThePersonWantsIt() {
        assertThat(wishes.say(People.MAX)).contains("in the thread of the board");
        runs.does("0.1");
        look(1);
        assertThat(wishes.want(People.MAX, Wish.Way.DIRECT)).contains("by direct message");
        runs.asks("gate-1").approves(People.INES, "gate-1").does("1A.1");
        look(150);
        assertThat(said.stream()
                        .filter(one -> one.person().equals(People.MAX.id()))
                        .map(Said::way))
                .containsExactly(Wish.Way.THREAD, Wish.Way.DIRECT);
    }

    @Test
    void inQuietHoursWhatIsOverWaitsAndAQuestionThatIsOverIsLeftOut() {
        assertThat(wishes.want(People.MAX, Optional.of(NIGHT))).contains("22:00 to 06:00 UTC", "at any time");
        var unused = wishes.want(People.DAN, Optional.of(NIGHT));
        runs.does("0.1");
        look(1);
        look(3 * 3600);
        assertThat(said).isEmpty();
        look(3600);
        assertThat(to(People.MAX.id())).singleElement().asString().contains("02:0", "0.1, Wait for");
        assertThat(to(People.DAN.id())).isEmpty();
    }

    @Test
    void quietHoursMayGoOverMidnightAndFollowTheirZone() {
        Quiet berlin = new Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"));
        assertThat(berlin.covers(Instant.parse("2026-12-01T21:00:00Z"))).isTrue();
        assertThat(berlin.covers(Instant.parse("2026-12-01T04:59:59Z"))).isTrue();
        assertThat(berlin.covers(Instant.parse("2026-12-01T05:00:00Z"))).isFalse();
        assertThat(berlin.covers(Instant.parse("2026-12-01T20:59:59Z"))).isFalse();
    }

    /** Pages and open decisions come another way, which cannot even ask for wishes. */
    @Test
    void whatMustBeAnsweredKnowsNoQuietHours() {
        runs.does("0.1").asks("gate-1").submit(new ControlIntent.Hold(People.OLA, "a lag"));
        look(1);
        assertThat(said)
                .noneMatch(one -> one.text().contains("gate-1") || one.text().contains("a lag"));
        Stream<Constructor<?>> ways =
                Stream.of(EscalationPager.class, Bell.class).flatMap(one -> Arrays.stream(one.getConstructors()));
        assertThat(ways.flatMap(one -> Arrays.stream(one.getParameterTypes()))).doesNotContain(Wishes.class);
    }
}

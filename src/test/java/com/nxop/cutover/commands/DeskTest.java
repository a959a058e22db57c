package com.nxop.cutover.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.FixedPeople;
import com.nxop.cutover.support.MemoryCutover;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Clock clock = Clock.fixed(Runs.TWO, ZoneOffset.UTC);
    private final MemoryCutover cutover = new MemoryCutover(Plans.small(), clock);
    private RosterSource people = FixedPeople.ofSmallPlan();
    private int count;

    @Test
    void withoutARunEverythingSaysHowToPrepareOne() {
        assertThat(say(People.INES, "approve 1"))
                .isEqualTo(new Answer.Refused("No run is open.", "Prepare one with /cutover go-no-go."));
        assertThat(say(People.INES, "status")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void goNoGoPreparesARunWithThePeopleOfTheGroups() {
        Answer.Show shown = (Answer.Show) say(People.OLA, "go-no-go");
        assertThat(shown.view()).isInstanceOf(View.GoNoGoList.class);
        assertThat(shown.saying()).contains("is prepared (planned)");
        assertThat(cutover.open().orElseThrow().mayActAs(People.INES, "incident-commander"))
                .isTrue();
    }

    @Test
    void somebodyWithoutARolePreparesNothing() {
        assertThat(say(People.NOBODY_IN_PARTICULAR, "go-no-go")).isInstanceOf(Answer.Refused.class);
        assertThat(cutover.open()).isEmpty();
    }

    @Test
    void unreadableGroupsAreSaidAndWhoeverPreparedAssigns() {
        people = FixedPeople.unreadable();
        Answer.Show shown = (Answer.Show) say(People.OLA, "go-no-go");
        assertThat(shown.saying()).contains("The groups cannot be read.");
        assertThat(say(People.MAX, "assign ic <@U0INES>")).isInstanceOf(Answer.Refused.class);
        assertThat(say(People.OLA, "assign ic <@U0INES>"))
                .isEqualTo(new Answer.Told("Incident Commander: Ines (Incident Commander)."));
    }

    @Test
    void onlyTheCommanderStarts() {
        Answer.Refused no = (Answer.Refused) say(People.OLA, "start");
        assertThat(no.reason()).contains("Incident Commander");
        assertThat(cutover.open()).isEmpty();
    }

    @Test
    void aStartBelowTheBarShowsTheListOfWhatIsMissing() {
        say(People.INES, "start");
        Answer.Show shown = (Answer.Show) say(People.INES, "start");
        assertThat(shown.view()).isInstanceOf(View.GoNoGoList.class);
        assertThat(shown.saying()).startsWith("Not started:").contains("not read yet");
        assertThat(cutover.open().orElseThrow().standing().startedAt()).isEmpty();
    }

    @Test
    void aRunAskedForAsDryStaysDry() {
        Answer.Show shown = (Answer.Show) say(People.INES, "start --world dry-run");
        assertThat(shown.saying()).contains("dry run");
        assertThat(cutover.open().orElseThrow().head().reach()).isEqualTo(Reach.DRY_RUN);
        assertThat(say(People.INES, "start --world live")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theOtherModeIsRefusedWhileARunIsPrepared() {
        say(People.INES, "start --mode emergency");
        assertThat(say(People.INES, "start --mode planned")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void aGreenRunStartsOnce() {
        cutover.with(Runs.prepared(Plans.small()).green().run());
        assertThat(say(People.INES, "start")).isInstanceOf(Answer.Told.class);
        assertThat(say(People.INES, "start")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theSameRequestTwiceHappensOnce() {
        cutover.with(started());
        Request hold = new Request(People.INES, Door.SLACK, new Said.Words("hold"), "same", Runs.TWO);
        assertThat(desk().handle(hold)).isInstanceOf(Answer.Told.class);
        assertThat(desk().handle(hold)).isInstanceOf(Answer.Already.class);
        assertThat(cutover.submitted()).hasSize(1);
    }

    @Test
    void aCardOfARunThatIsOverChangesNothing() {
        cutover.with(started());
        say(People.INES, "abort broker lost");
        Answer answer =
                click(People.INES, "run.hold", cutover.latest().orElseThrow().id() + "|||");
        assertThat(((Answer.Refused) answer).reason()).contains("is over");
    }

    @Test
    void aCardOfAnUnknownRunIsRefused() {
        cutover.with(started());
        assertThat(click(People.INES, "run.hold", "R-none|||")).isInstanceOf(Answer.Refused.class);
        assertThat(cutover.submitted()).isEmpty();
    }

    @Test
    void brokenCardsAndForeignButtonsAreAnsweredPolitely() {
        assertThat(click(People.INES, "gate.approve", "")).isInstanceOf(Answer.Refused.class);
        assertThat(click(People.INES, "link.somewhere", "x|y|z|0|1|2")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void abortIsHonouredAndNamesWhatRemains() {
        cutover.with(started());
        Answer.Told told = (Answer.Told) say(People.INES, "abort broker lost in West");
        assertThat(told.text()).contains("has ended");
        assertThat(cutover.latest().orElseThrow().state()).isEqualTo(RunState.CANCELED);
    }

    @Test
    void aNoteMayBeAddedWhenTheRunIsOver() {
        cutover.with(started());
        say(People.INES, "abort broker lost");
        assertThat(say(People.NOBODY_IN_PARTICULAR, "note it was quick")).isEqualTo(new Answer.Told("Noted."));
    }

    @Test
    void aWayBackThatIsNotInThePlanIsNamedWithThoseThatAre() {
        cutover.with(started());
        Answer.Refused no = (Answer.Refused) say(People.INES, "rollback emergency");
        assertThat(no.remedy()).contains("R1");
    }

    @Test
    void anUnknownRoleOrPersonIsRefusedWithWhatThereIs() {
        cutover.with(started());
        assertThat(((Answer.Refused) say(People.INES, "assign pilot <@U0MAX>")).remedy())
                .contains("incident-commander");
        assertThat(((Answer.Refused) say(People.INES, "assign ops <@U0XYZ>")).reason())
                .contains("U0XYZ");
    }

    @Test
    void everythingThatCanBeLookedAtIsShown() {
        cutover.with(started());
        for (String word : List.of(
                "help",
                "help start",
                "plan",
                "lint",
                "readiness",
                "go-no-go",
                "status",
                "brief",
                "who",
                "raci",
                "runbook",
                "runbook 1A.1",
                "time",
                "audit")) {
            assertThat(say(People.NOBODY_IN_PARTICULAR, word)).as(word).isInstanceOf(Answer.Show.class);
        }
        assertThat(cutover.submitted()).isEmpty();
    }

    private static Run started() {
        return Runs.started(Plans.small()).run();
    }

    private Answer say(Person by, String text) {
        return desk().handle(new Request(by, Door.SLACK, new Said.Words(text), "k" + count++, Runs.TWO));
    }

    private Answer click(Person by, String action, String value) {
        return desk().handle(new Request(
                by, Door.SLACK, new Said.Click(action, CardMark.read(value), ""), "k" + count++, Runs.TWO));
    }

    private Desk desk() {
        return new Desk(cutover, people, new QuietRecords());
    }

    private record QuietRecords() implements Records {
        @Override
        public List<String> planProblems() {
            return List.of();
        }

        @Override
        public String chain(String run) {
            return "intact";
        }

        @Override
        public List<String> notices(View.Notify.Page page, Optional<Run> run) {
            return List.of("T+0: started");
        }
    }

    @Test
    void onlyTheCommanderTellsPeopleByHand() {
        say(People.OLA, "go-no-go");
        assertThat(say(People.OLA, "notify send started")).isInstanceOf(Answer.Refused.class);
        assertThat(say(People.INES, "notify send started")).isInstanceOf(Answer.Told.class);
        assertThat(say(People.INES, "notify send")).isInstanceOf(Answer.Refused.class);
    }
}

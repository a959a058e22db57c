package com.nxop.cutover.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.commands.words.Order.Sight;
import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.support.People;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

    @Test
    void everyCommandOfTheListIsUnderstood() {
        for (CommandWord word : CommandWords.all()) {
            Order order = parse(word.name());
            boolean known =
                    !(order instanceof Order.Wrong wrong && wrong.reason().startsWith("There is no command"));
            assertThat(known).as(word.name()).isTrue();
        }
    }

    @Test
    void howSomebodyWantsToHearOfThingsIsUnderstood() {
        assertThat(parse("notify me")).isEqualTo(new Order.Hear(new Order.Hear.AsItIs()));
        assertThat(parse("notify me direct")).isEqualTo(new Order.Hear(new Order.Hear.Way(true)));
        assertThat(parse("notify quiet off")).isEqualTo(new Order.Hear(new Order.Hear.NeverQuiet()));
        assertThat(parse("notify quiet 22:00–6:00 Europe/Berlin"))
                .isEqualTo(new Order.Hear(
                        new Order.Hear.Quiet(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("Europe/Berlin"))));
        assertThat(parse("notify quiet 22:00-06:00"))
                .isInstanceOfSatisfying(
                        Order.Wrong.class, no -> assertThat(no.reason()).contains("a zone"));
        assertThat(parse("notify quiet 25:00-06:00 UTC")).isInstanceOf(Order.Wrong.class);
        assertThat(parse("notify quiet 06:00-06:00 UTC")).isInstanceOf(Order.Wrong.class);
        assertThat(parse("notify me loudly")).isInstanceOf(Order.Wrong.class);
    }

    @Test
    void aLevelNeedsANumberOrAutoAndAReason() {
        assertThat(parse("degrade 2 releases do not arrive"))
                .isEqualTo(new Order.Act(new LevelIntent.Declare(People.INES, 2, "releases do not arrive"), ""));
        assertThat(parse("level auto it works again"))
                .isEqualTo(new Order.Act(new LevelIntent.Release(People.INES, "it works again"), ""));
        for (String wrong : new String[] {"degrade", "degrade 2", "degrade auto", "degrade 4 why", "degrade -1 why"}) {
            assertThat(parse(wrong))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            Order.Wrong.class,
                            no -> assertThat(no.remedy()).isEqualTo("Usage: /cutover degrade 0|1|2|3|auto REASON"));
        }
    }

    @Test
    void nothingIsHelp() {
        assertThat(parse("  ")).isEqualTo(new Order.Help(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "gate1", "gate-1", "GATE-1", "gate 1", "#1", "Gate #1", "gate_1"})
    void aGateHasManySpellings(String gate) {
        assertThat(parse("approve " + gate))
                .isEqualTo(new Order.Act(new AnswerGate(People.INES, "gate-1", 0, "", Choice.APPROVE, ""), ""));
    }

    @Test
    void aRejectionCarriesItsReason() {
        assertThat(parse("reject gate 3 lag is “rising”"))
                .isEqualTo(new Order.Act(
                        new AnswerGate(People.INES, "gate-3", 0, "", Choice.REJECT, "lag is \"rising\""), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "approve,needs the gate",
        "reject,needs the gate and a reason",
        "reject 1,needs a reason",
        "reject gate 1,needs a reason",
        "abort,needs a reason",
        "note,needs a text",
        "step,needs a step and a decision",
        "step 1A.1,needs a decision",
        "step 1A.1 skip,needs a reason",
        "assign,needs a role",
        "assign ops,needs a role",
        "assign @ola,needs a role before the person"
    })
    void whatIsMissingIsSaidWithTheUsage(String typed, String said) {
        Order.Wrong wrong = (Order.Wrong) parse(typed);
        assertThat(wrong.reason()).contains(said);
        assertThat(wrong.remedy()).startsWith("Usage: /cutover " + typed.split(" ")[0]);
    }

    @ParameterizedTest
    @CsvSource({"aprove,approve", "staus,status", "strat,start", "go-nogo,go-no-go", "rollbak,rollback", "hlep,help"})
    void anUnknownWordGetsTheNearestOnes(String typed, String meant) {
        Order.Wrong wrong = (Order.Wrong) parse(typed + " 1");
        assertThat(wrong.reason()).isEqualTo("There is no command '" + typed + "'.");
        assertThat(wrong.remedy()).contains("Did you mean").contains("/cutover " + meant);
    }

    @Test
    void commandsThatAreNotThereAreUnknown() {
        assertThat(parse("reconcile")).isInstanceOf(Order.Wrong.class);
    }

    @Test
    void otherWordsForTheSameThingWork() {
        assertThat(parse("HALT")).isEqualTo(new Order.Act(new ControlIntent.Hold(People.INES, ""), ""));
        assertThat(parse("gonogo")).isEqualTo(new Order.GoNoGo(Terms.ANY));
        assertThat(parse("plan lint")).isEqualTo(new Order.Look(Sight.LINT));
    }

    @Test
    void theModeIsReadAlsoWhenAPhoneJoinedItsHyphens() {
        assertThat(parse("start --mode emergency"))
                .isEqualTo(new Order.Start(new Terms(Optional.of(Mode.EMERGENCY), Optional.empty())));
        assertThat(parse("start —mode=planned"))
                .isEqualTo(new Order.Start(new Terms(Optional.of(Mode.PLANNED), Optional.empty())));
        assertThat(parse("start --mode now")).isInstanceOf(Order.Wrong.class);
        assertThat(parse("start now")).isInstanceOf(Order.Wrong.class);
    }

    @Test
    void aDryRunCanBeAskedForInAnyOrder() {
        Order dry = new Order.Start(new Terms(Optional.of(Mode.PLANNED), Optional.of(Reach.DRY_RUN)));
        assertThat(parse("start --world dry-run --mode planned")).isEqualTo(dry);
        assertThat(parse("start --mode planned --world=dry-run")).isEqualTo(dry);
        assertThat(parse("start --world test")).isInstanceOf(Order.Wrong.class);
        assertThat(parse("start --world")).isInstanceOf(Order.Wrong.class);
    }

    @Test
    void aStepIsDecided() {
        assertThat(parse("step 1a.1 skip not needed today"))
                .isEqualTo(new Order.Act(
                        new StepIntent(People.INES, "1A.1", StepIntent.Choice.SKIP, "not needed today"), ""));
        assertThat(((Order.Wrong) parse("step 1A.1 don")).reason()).contains("Did you mean done?");
    }

    @Test
    void aWayBackMayBeNamed() {
        assertThat(parse("rollback full West is lost")).isEqualTo(new Order.TurnBack("full", "West is lost", ""));
        assertThat(parse("rollback West is lost")).isEqualTo(new Order.TurnBack("", "West is lost", ""));
        assertThat(parse("rollback R2")).isEqualTo(new Order.TurnBack("r2", "", ""));
    }

    @Test
    void aRoleMayHaveManyWords() {
        assertThat(parse("assign incident commander <@U0MAX|max>"))
                .isEqualTo(new Order.Assign("incident-commander", "U0MAX", Order.Extent.ALSO));
        assertThat(parse("assign ops only @ola")).isEqualTo(new Order.Assign("ops", "ola", Order.Extent.ONLY));
    }

    @Test
    void endlessTextIsRefused() {
        assertThat(parse("abort " + "x".repeat(1001))).isInstanceOf(Order.Wrong.class);
        assertThat(parse("x".repeat(100_000))).isInstanceOf(Order.Wrong.class);
    }

    @Test
    void noTextWhateverThrows() {
        Random chance = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(CommandWords.all()
                    .get(chance.nextInt(CommandWords.all().size()))
                    .name());
            chance.ints(chance.nextInt(12), 1, 0x1F680)
                    .filter(Character::isValidCodePoint)
                    .forEach(text::appendCodePoint);
            assertThat(parse(text.toString())).isNotNull();
        }
    }

    private static Order parse(String typed) {
        return Parser.parse(typed, People.INES);
    }
}

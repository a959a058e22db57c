package com.nxop.cutover.notifications.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.StepIntent;
import com.nxop.cutover.orchestration.run.Verdict;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunReportTest {

    private final Plan plan = Plans.small();

    @Test
    void aCompletedRunSaysHowLongItTookWhoDecidedAndWhatWasValidated() {
        Runs runs = Stories.completed(plan);
        assertThat(lines(runs, "Summary"))
                .anyMatch(line -> line.startsWith("Completed"))
                .anyMatch(line -> line.matches("Attempt took .* of 10 m.*"))
                .contains("Assessment: green");
        assertThat(lines(runs, "Timeline"))
                .hasSize(plan.phases().size())
                .noneMatch(line -> line.contains("not reached") || line.contains("open"));
        assertThat(lines(runs, "Decisions"))
                .hasSize(plan.gates().size())
                .allMatch(line -> line.matches(".*: approved by .* at .* after it was asked"));
        assertThat(lines(runs, "Issues")).containsExactly("None.");
        assertThat(lines(runs, "Way back")).containsExactly("Not turned back.");
        assertThat(lines(runs, "Validation")).isNotEmpty().allMatch(line -> line.contains(": pass"));
        assertThat(lines(runs, "Record"))
                .containsExactly(
                        "Plan " + plan.digest(), "Journal of " + runs.run().id() + ": intact, 9 entries, head 12ab");
    }

    @Test
    void whatWasNotReachedIsNeverSaidToHavePassed() {
        Runs runs = Stories.phaseOne(plan);
        assertThat(lines(runs, "Summary"))
                .anyMatch(line -> line.contains("the run is not over"))
                .contains("Assessment: open");
        assertThat(lines(runs, "Decisions")).anyMatch(line -> line.endsWith(": not asked"));
        assertThat(String.join("\n", lines(runs, "Validation"))).doesNotContain("pass");
    }

    @Test
    void failuresWaiversAndRemarksStandInIt() {
        Runs runs = Stories.phaseOne(plan)
                .later(9)
                .failsAt("1A.1", Verdict.FAILED, "two endpoints say East")
                .submit(new StepIntent(People.INES, "1A.1", StepIntent.Choice.SKIP, "set by hand"))
                .submit(new ControlIntent.Note(People.OLA, "the bridge is full"));
        assertThat(lines(runs, "Issues")).anyMatch(line -> line.contains("1A.1 was left out: set by hand"));
        assertThat(lines(runs, "Remarks"))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(": the bridge is full"));
    }

    @Test
    void aWayBackIsNamedWithItsReason() {
        Runs runs = Stories.gateFive(plan).rejects(People.MAX, "gate-5", "lag rises");
        assertThat(lines(runs, "Way back"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("lag rises", "not done after"));
        assertThat(lines(runs, "Timeline")).anyMatch(line -> line.contains("open"));
    }

    private static List<String> lines(Runs runs, String title) {
        return RunReport.of(runs.run(), "intact, 9 entries, head 12ab", runs.now()).sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow()
                .lines();
    }
}

package com.nxop.cutover.commands;

import com.nxop.cutover.commands.words.Order.Sight;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Roster;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that can be looked at. Looking never changes anything. */
final class Sights {

    private static final int ENTRIES = 20;
    private static final Answer.Refused NOTHING =
            new Answer.Refused("There has been no run yet.", "Prepare one with /cutover go-no-go.");

    private final Cutover cutover;
    private final RosterSource people;
    private final Records records;

    Sights(Cutover cutover, RosterSource people, Records records) {
        this.cutover = cutover;
        this.people = people;
        this.records = records;
    }

    Answer of(Sight sight) {
        return switch (sight) {
            case PLAN -> Answer.show(new View.PlanView(plan()));
            case LINT -> Answer.show(new View.Lint(cutover.plan().id(), records.planProblems()));
            case READINESS -> ofRun(View.Readiness::new);
            case GO_NO_GO -> ofRun(View.GoNoGoList::new);
            case STATUS -> ofRun(View.Status::new);
            case BRIEF -> ofRun(View.Brief::new);
            case WHO -> who();
            case RACI -> Answer.show(new View.Raci(plan()));
            case TIMES -> Answer.show(new View.Times(plan(), cutover.latest()));
            case NOTICES -> notices(View.Notify.Page.SCHEDULE);
            case SAMPLES -> notices(View.Notify.Page.TEST);
            case STUCK -> notices(View.Notify.Page.STUCK);
            case ACKNOWLEDGEMENTS -> notices(View.Notify.Page.ACKNOWLEDGEMENTS);
            case AUDIT -> ofRun(this::audit);
            case REPORT -> ofRun(run -> new View.Report(run, records.chain(run.id())));
        };
    }

    Answer runbook(String written) {
        Plan plan = plan();
        if (written.isBlank()) {
            return Answer.show(new View.Runbook(plan, cutover.open(), current(plan)));
        }
        Optional<Step> step = plan.step(written);
        return step.isPresent()
                ? Answer.show(new View.Runbook(plan, cutover.open(), List.of(step.get())))
                : new Answer.Refused("The plan has no step '" + written + "'.", "/cutover plan shows its steps.");
    }

    /** What is under way or stuck; else the first path that has not been walked. */
    private List<Step> current(Plan plan) {
        Optional<Run> run = cutover.open();
        List<Step> busy = plan.steps().stream()
                .filter(step -> run.map(one -> one.step(step.id()))
                        .filter(at -> at.running() || at.stuck())
                        .isPresent())
                .toList();
        return busy.isEmpty() ? next(plan, run) : busy;
    }

    private static List<Step> next(Plan plan, Optional<Run> run) {
        return plan.steps().stream()
                .filter(step -> run.map(one -> one.step(step.id()))
                        .filter(StepProgress::passed)
                        .isEmpty())
                .limit(1)
                .toList();
    }

    private Answer ofRun(Function<Run, View> view) {
        return cutover.latest().<Answer>map(run -> Answer.show(view.apply(run))).orElse(NOTHING);
    }

    private Answer notices(View.Notify.Page page) {
        return Answer.show(new View.Notify(page, records.notices(page, cutover.latest())));
    }

    private Answer who() {
        Optional<Run> run = cutover.open();
        if (run.isPresent()) {
            return Answer.show(new View.Who(run.get().plan(), run, run.get().roster(), ""));
        }
        RosterSource.Staff staff = people.staff(cutover.plan());
        return Answer.show(new View.Who(cutover.plan(), run, new Roster(staff.holders()), staff.warning()));
    }

    private View audit(Run run) {
        List<Recorded> entries = cutover.journal(run.id(), Math.max(0, run.version() - ENTRIES), ENTRIES);
        return new View.Audit(run, entries, records.chain(run.id()));
    }

    private Plan plan() {
        return cutover.open().map(Run::plan).orElseGet(cutover::plan);
    }
}

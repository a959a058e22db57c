package com.nxop.cutover.commands;

import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.RoleNames;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StakeholderIntent;
import com.nxop.cutover.orchestration.run.Standing;
import com.nxop.cutover.orchestration.run.StepIntent;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What is said to somebody whose wish was granted. */
final class Sayings {

    private static final Map<Class<? extends Intent>, BiFunction<Intent, Run, String>> WORDS = Map.ofEntries(
            Map.entry(PreparationIntent.Start.class, (done, run) -> "Run " + run.id() + " has started."),
            Map.entry(
                    PreparationIntent.Schedule.class,
                    (done, run) -> "The window of run " + run.id() + " is planned for "
                            + ((PreparationIntent.Schedule) done).start()
                            + "; people are told by the plan's schedule (/cutover notify). Start it then with /cutover"
                            + " start."),
            Map.entry(PreparationIntent.Staff.class, (done, run) -> staffed((PreparationIntent.Staff) done, run)),
            Map.entry(PreparationIntent.Say.class, (done, run) -> said((PreparationIntent.Say) done, run)),
            Map.entry(
                    PreparationIntent.SayAll.class,
                    (done, run) -> confirmed(((PreparationIntent.SayAll) done).criteria(), run)),
            Map.entry(
                    StakeholderIntent.Acknowledge.class,
                    (done, run) -> "On record: " + ((StakeholderIntent.Acknowledge) done).audience() + " know."),
            Map.entry(PreparationIntent.InsistOnStart.class, (done, run) -> insisted(run)),
            Map.entry(
                    ControlIntent.Hold.class,
                    (done, run) -> "Held: nothing new starts and nothing comes by default. " + outside(run)
                            + " /cutover resume lifts it."),
            Map.entry(ControlIntent.Resume.class, (done, run) -> "The hold is lifted. " + outside(run)),
            Map.entry(ControlIntent.Withdraw.class, (done, run) -> "Withdrawn: the question is open again, as it was."),
            Map.entry(ControlIntent.Abort.class, (done, run) -> "Run " + run.id() + " has ended. " + remaining(run)),
            Map.entry(ControlIntent.RollBack.class, (done, run) -> turned(run)),
            Map.entry(ControlIntent.Note.class, (done, run) -> "Noted."),
            Map.entry(LevelIntent.Declare.class, (done, run) -> leveled(run)),
            Map.entry(LevelIntent.Release.class, (done, run) -> leveled(run)),
            Map.entry(StepIntent.class, (done, run) -> stepped((StepIntent) done)));

    private Sayings() {}

    static String of(Intent done, List<RunEvent> events, Run after) {
        if (done instanceof AnswerGate answer) {
            return answered(answer, events, after);
        }
        Optional<Pending> later = events.stream()
                .filter(QuestionEvent.AnswerGiven.class::isInstance)
                .map(event -> ((QuestionEvent.AnswerGiven) event).answer())
                .findFirst();
        if (later.isPresent()) {
            return "On record for " + later.get().subject() + ": "
                    + later.get().choice().label() + ". It takes effect at "
                    + later.get().effective().truncatedTo(ChronoUnit.SECONDS)
                    + "; until then /cutover withdraw takes it back.";
        }
        return WORDS.getOrDefault(done.getClass(), (any, run) -> "Done.").apply(done, after);
    }

    private static String answered(AnswerGate answer, List<RunEvent> events, Run after) {
        String gate = after.plan().gate(answer.gate()).map(one -> one.name()).orElse(answer.gate());
        if (answer.choice() == Choice.REJECT) {
            return "Your no to " + gate + " is on record.";
        }
        boolean open = events.stream().noneMatch(GateEvent.GateApproved.class::isInstance);
        return open ? "Your yes to " + gate + " is on record; it needs somebody else too." : gate + " is approved.";
    }

    private static String said(PreparationIntent.Say say, Run run) {
        return say.holds() ? confirmed(List.of(say.criterion()), run) : "Denied: " + text(say.criterion(), run) + ".";
    }

    private static String confirmed(List<String> criteria, Run run) {
        return criteria.stream().map(id -> text(id, run)).collect(Collectors.joining("; ", "Confirmed: ", "."));
    }

    private static String text(String criterion, Run run) {
        return run.plan().criterion(criterion).map(Criterion::text).orElse(criterion);
    }

    private static String insisted(Run run) {
        int wanted = PreparationIntent.OVERRIDERS.size()
                - run.readiness().overrides().size();
        return wanted > 0
                ? "Your override is on record; it needs " + wanted + " more, of the other role."
                : "Both overrides are on record; the run may be started below the bar.";
    }

    private static String staffed(PreparationIntent.Staff staff, Run run) {
        String people = staff.people().stream().map(one -> one.name()).collect(Collectors.joining(", "));
        return RoleNames.of(run, staff.role()) + ": " + people + ".";
    }

    private static String turned(Run run) {
        return run.standing()
                .wayBack()
                .map(back -> "Turning back by " + back.procedure() + ".")
                .orElseGet(() -> "The run has ended. " + remaining(run));
    }

    private static String leveled(Run run) {
        Degradation level = Degradation.of(run);
        return "Service level " + level.number() + ", " + level.words()
                + (Degradation.declared(run)
                        ? ", by hand until /cutover degrade auto or the end of the run."
                        : ", as the run itself requires.")
                + " Status page and banner show it; people are told by the plan's schedule (/cutover notify).";
    }

    /** What goes on outside, whatever the run does. */
    private static String outside(Run run) {
        List<String> running =
                run.runningSteps().stream().map(step -> step.id()).toList();
        return running.isEmpty()
                ? "Nothing is running outside."
                : "Still running outside: " + String.join(", ", running) + ".";
    }

    private static String remaining(Run run) {
        return run.standing().end().map(Standing.End::remaining).orElse("");
    }

    private static String stepped(StepIntent step) {
        return "Step " + step.step() + ": " + step.choice().name().toLowerCase(Locale.ROOT) + ", on record.";
    }
}

package com.nxop.cutover.commands.may;

import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.RoleNames;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StakeholderIntent;
import com.nxop.cutover.orchestration.run.StepIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** One table from what is wanted to who may want it. What is not in it, nobody may. */
public final class Permissions {

    public static final String COMMANDER = "incident-commander";

    private static final String MANAGEMENT = "management";

    /** Gates, criteria and overrides ask for roles of their own; the core decides those. */
    private static final Map<Class<? extends Intent>, BiFunction<Run, Intent, Right>> TABLE = Map.ofEntries(
            Map.entry(AnswerGate.class, (run, wanted) -> Right.anyone()),
            Map.entry(PreparationIntent.Say.class, (run, wanted) -> Right.anyone()),
            Map.entry(PreparationIntent.SayAll.class, (run, wanted) -> Right.anyone()),
            Map.entry(PreparationIntent.InsistOnStart.class, (run, wanted) -> Right.anyone()),
            Map.entry(StakeholderIntent.Acknowledge.class, (run, wanted) -> Right.anyone()),
            Map.entry(PreparationIntent.Start.class, (run, wanted) -> commander(run)),
            Map.entry(PreparationIntent.Schedule.class, (run, wanted) -> commander(run)),
            Map.entry(PreparationIntent.Staff.class, (run, wanted) -> assigner(run)),
            Map.entry(ControlIntent.Hold.class, (run, wanted) -> Right.anyRole()),
            Map.entry(ControlIntent.Resume.class, (run, wanted) -> commander(run)),
            Map.entry(ControlIntent.Withdraw.class, (run, wanted) -> objector()),
            Map.entry(ControlIntent.Abort.class, (run, wanted) -> commander(run)),
            Map.entry(ControlIntent.RollBack.class, (run, wanted) -> commander(run)),
            Map.entry(ControlIntent.Note.class, (run, wanted) -> Right.anyone()),
            Map.entry(LevelIntent.Declare.class, (run, wanted) -> announcer(run)),
            Map.entry(LevelIntent.Release.class, (run, wanted) -> announcer(run)),
            Map.entry(StepIntent.class, (run, wanted) -> step(run, (StepIntent) wanted)));

    private Permissions() {}

    /** Why somebody may not, and what to do instead. */
    public record No(String reason, String remedy) {}

    /** Empty when the person may; else why not and who may. */
    public static Optional<No> refusal(Run run, Intent wanted) {
        Right right = TABLE.getOrDefault(wanted.getClass(), (at, any) -> Right.of(at, List.of()))
                .apply(run, wanted);
        return right.holder().has(wanted.by(), run) ? Optional.empty() : Optional.of(no(run, wanted.by(), right));
    }

    static Set<Class<? extends Intent>> known() {
        return TABLE.keySet();
    }

    private static No no(Run run, Person by, Right right) {
        List<String> held = run.roster().rolesOf(by);
        String roles =
                held.isEmpty() ? "no role in this run" : "the role " + String.join(", ", RoleNames.of(run, held));
        return new No(
                "That is for " + right.who() + "; you hold " + roles + ".",
                "Ask them (/cutover who), or have the role changed with /cutover assign.");
    }

    private static Right commander(Run run) {
        return Right.of(run, List.of(COMMANDER));
    }

    /** Communications are the commander's to do and Management's to own. */
    private static Right announcer(Run run) {
        return Right.of(run, List.of(COMMANDER, MANAGEMENT));
    }

    private static Right objector() {
        return Right.anyRole()
                .or(
                        "whoever gave the answer",
                        (person, at) -> Pending.open(at).stream()
                                .anyMatch(one -> one.by().id().equals(person.id())));
    }

    private static Right assigner(Run run) {
        boolean before = run.standing().startedAt().isEmpty();
        return before
                ? commander(run)
                        .or(
                                "whoever prepared the run, until it starts",
                                (person, at) -> at.head().preparedBy().id().equals(person.id()))
                : commander(run);
    }

    private static Right step(Run run, StepIntent wanted) {
        if (wanted.choice() == StepIntent.Choice.SKIP || wanted.choice() == StepIntent.Choice.FIX) {
            return commander(run);
        }
        List<String> roles = new ArrayList<>(List.of(COMMANDER));
        run.plan().step(wanted.step()).ifPresent(step -> {
            roles.addAll(step.raci().responsible());
            if (wanted.choice() != StepIntent.Choice.RETRY) {
                step.confirm().ifPresent(confirm -> roles.add(confirm.role()));
            }
        });
        return Right.of(run, roles);
    }
}

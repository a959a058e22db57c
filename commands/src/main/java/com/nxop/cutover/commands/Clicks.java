package com.nxop.cutover.commands;

import com.nxop.cutover.commands.Said.Click;
import com.nxop.cutover.commands.words.Order;
import com.nxop.cutover.commands.words.Order.Sight;
import com.nxop.cutover.commands.words.Text;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.PreparationIntent;
import com.nxop.cutover.orchestration.run.StakeholderIntent;
import com.nxop.cutover.orchestration.run.StepIntent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Buttons to orders: the same that words give. */
public final class Clicks {

    /** Buttons that open a dialog before they count: for a reason, or for what to tick. */
    private static final Set<String> ASKING = Set.of(
            "gate.reject",
            "criteria.mine",
            "criterion.no",
            "run.override",
            "run.abort",
            "run.rollback",
            "step.cannot",
            "step.skip");

    private static final Map<String, Asked> INTENTS = Map.ofEntries(
            Map.entry("gate.approve", (by, on, why) -> gate(by, on, Choice.APPROVE, why)),
            Map.entry("gate.reject", (by, on, why) -> gate(by, on, Choice.REJECT, why)),
            Map.entry("criterion.yes", (by, on, why) -> new PreparationIntent.Say(by, on.subject(), true, why)),
            Map.entry("criterion.no", (by, on, why) -> new PreparationIntent.Say(by, on.subject(), false, why)),
            Map.entry("criteria.mine", (by, on, why) -> new PreparationIntent.SayAll(by, words(why))),
            Map.entry(
                    "stakeholders.know",
                    (by, on, why) -> new StakeholderIntent.Acknowledge(by, on.subject(), List.of())),
            Map.entry("run.start", (by, on, why) -> new PreparationIntent.Start(by)),
            Map.entry("run.override", (by, on, why) -> new PreparationIntent.InsistOnStart(by, why)),
            Map.entry("run.hold", (by, on, why) -> new ControlIntent.Hold(by, why)),
            Map.entry("run.resume", (by, on, why) -> new ControlIntent.Resume(by)),
            Map.entry("answer.withdraw", (by, on, why) -> new ControlIntent.Withdraw(by, on.subject())),
            Map.entry("run.abort", (by, on, why) -> new ControlIntent.Abort(by, why)),
            Map.entry("step.done", (by, on, why) -> step(by, on, StepIntent.Choice.DONE, why)),
            Map.entry("step.cannot", (by, on, why) -> step(by, on, StepIntent.Choice.CANNOT, why)),
            Map.entry("step.retry", (by, on, why) -> step(by, on, StepIntent.Choice.RETRY, why)),
            Map.entry("step.skip", (by, on, why) -> step(by, on, StepIntent.Choice.SKIP, why)),
            Map.entry("step.fix", (by, on, why) -> step(by, on, StepIntent.Choice.FIX, why)));

    private static final Map<String, Sight> SIGHTS = Map.of(
            "show.status", Sight.STATUS,
            "show.gonogo", Sight.GO_NO_GO,
            "show.evidence", Sight.STATUS);

    private Clicks() {}

    /** How a button becomes an intent. */
    private interface Asked {
        Intent of(Person by, CardMark on, String why);
    }

    /** Whether the button is one of ours; link buttons and those of later cards are not. */
    public static boolean known(String action) {
        return INTENTS.containsKey(action)
                || SIGHTS.containsKey(action)
                || action.equals("run.rollback")
                || action.equals("show.runbook");
    }

    /** Whether a dialog comes first. */
    public static boolean needsDialog(String action) {
        return ASKING.contains(action);
    }

    public static Order order(Click click, Person by) {
        CardMark on = click.about();
        String why = Text.plain(Text.clean(click.reason()));
        if (click.action().equals("run.rollback")) {
            return new Order.TurnBack(on.subject(), why, on.run());
        }
        if (click.action().equals("show.runbook")) {
            return new Order.Runbook(on.subject());
        }
        if (SIGHTS.containsKey(click.action())) {
            return new Order.Look(SIGHTS.get(click.action()));
        }
        return Optional.ofNullable(INTENTS.get(click.action()))
                .<Order>map(asked -> new Order.Act(asked.of(by, on, why), on.run()))
                .orElseGet(() -> new Order.Wrong(
                        "This button is not one of the present ones.", "Use the newest card, or /cutover help."));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    private static Intent gate(Person by, CardMark on, Choice choice, String why) {
        return new AnswerGate(by, on.subject(), on.round(), on.digest(), choice, why);
    }

    private static Intent step(Person by, CardMark on, StepIntent.Choice choice, String why) {
        return new StepIntent(by, on.subject(), choice, why);
    }
}

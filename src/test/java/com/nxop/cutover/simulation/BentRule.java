package com.nxop.cutover.simulation;

import com.nxop.cutover.orchestration.journal.RunStore;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.GateProgress.Answer;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.Report;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Ways to bend the rule by which intents become events. */
final class BentRule {

    /** A decision bent: from what is right to something else. */
    @FunctionalInterface
    interface Bend {
        Decision of(Run run, Intent intent, Instant now, Decision right);
    }

    private BentRule() {}

    static Mutant mutant(String name, Bend bend) {
        return new Mutant(name, () -> new Wiring() {
            @Override
            RunStore.Rule rule() {
                return (run, intent, now) -> bend.of(run, intent, now, Decider.decide(run, intent, now));
            }
        });
    }

    /** Every engine report brings further events with it. */
    static Mutant adding(String name, BiFunction<Run, Instant, List<RunEvent>> more) {
        return mutant(name, (run, intent, now, right) -> {
            if (!(intent instanceof Report) || run.ended()) {
                return right;
            }
            List<RunEvent> extra = more.apply(run, now);
            if (extra.isEmpty()) {
                return right;
            }
            List<RunEvent> all = new ArrayList<>(right instanceof Decision.Accepted yes ? yes.events() : List.of());
            all.addAll(extra);
            return new Decision.Accepted(all);
        });
    }

    /** Some event is written as something else. */
    static Mutant replacing(String name, Predicate<RunEvent> which, Function<RunEvent, List<RunEvent>> by) {
        return mutant(
                name,
                (run, intent, now, right) -> right instanceof Decision.Accepted yes
                        ? new Decision.Accepted(yes.events().stream()
                                .flatMap(event -> which.test(event) ? by.apply(event).stream() : List.of(event).stream())
                                .toList())
                        : right);
    }

    /** An answer that does not count is counted all the same. */
    static Mutant counting(String name, Predicate<Decision> which) {
        return mutant(
                name,
                (run, intent, now, right) -> intent instanceof AnswerGate answer
                                && answer.choice() == GateProgress.Choice.APPROVE
                                && which.test(right)
                                && run.progress().gate(answer.gate()).isPresent()
                        ? force(run, answer, now)
                        : right);
    }

    static Decision force(Run run, AnswerGate answer, Instant now) {
        Gate gate = run.plan().gate(answer.gate()).orElseThrow();
        GateProgress known = run.progress().gate(gate.id()).orElseThrow();
        List<String> open = gate.approvers().stream()
                .filter(role -> known.answers().stream()
                        .noneMatch(one -> one.role().equals(role)))
                .toList();
        String role = open.isEmpty() ? gate.approvers().get(0) : open.get(0);
        List<RunEvent> events = new ArrayList<>();
        events.add(new GateEvent.GateAnswered(
                gate.id(), known.round(), new Answer(answer.by(), role, answer.choice(), "", now)));
        if (open.size() <= 1) {
            events.add(new GateEvent.GateApproved(gate.id(), known.round()));
        }
        return new Decision.Accepted(events);
    }

    static Predicate<Decision> refusedWith(String words) {
        return right -> right instanceof Decision.Refused no && no.reason().contains(words);
    }

    static Predicate<Decision> alreadyWith(String words) {
        return right -> right instanceof Decision.Already so && so.saying().contains(words);
    }
}

package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.GateProgress.Answer;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A person's answer to a gate.
 *
 * @param round the round of the card that was answered; 0: whichever is open
 * @param digest of the evidence that card showed; empty: typed without a card
 */
public record AnswerGate(Person by, String gate, int round, String digest, Choice choice, String reason)
        implements Intent {

    @Override
    public Decision decide(Run run, Instant now) {
        Optional<Gate> plan = run.plan().gate(gate);
        Optional<GateProgress> asked = run.progress().gate(gate);
        if (plan.isEmpty()) {
            return Decision.refuse("The plan has no gate '" + gate + "'.", "Its gates: " + gates(run) + ".");
        }
        if (asked.isEmpty()) {
            return Decision.refuse(plan.get().name() + " has not been asked yet.", "See /cutover status.");
        }
        if (run.standing().wayBack().isPresent()) {
            return Decision.refuse("The run has turned back; its gates are closed.", "See /cutover status.");
        }
        return decide(run, plan.get(), asked.get(), now);
    }

    private Decision decide(Run run, Gate plan, GateProgress asked, Instant now) {
        if (!asked.open()) {
            return decided(plan, asked);
        }
        if ((round != 0 && round != asked.round()) || (!digest.isEmpty() && !digest.equals(asked.digest()))) {
            return new Decision.Stale(gate, difference(asked));
        }
        Optional<String> role = roleFor(run, plan, asked);
        if (role.isEmpty()) {
            return noRole(run, plan, asked);
        }
        Answer answer = new Answer(by, role.get(), choice, reason, now);
        return choice == Choice.REJECT ? reject(run, plan, asked, answer) : approve(run, plan, asked, answer);
    }

    private Decision decided(Gate plan, GateProgress asked) {
        String how = asked.status().name().toLowerCase(java.util.Locale.ROOT);
        String who = asked.answers().stream()
                .map(one -> one.person().name())
                .distinct()
                .reduce((a, b) -> a + " and " + b)
                .orElse("nobody");
        return new Decision.Already(plan.name() + " is already " + how + " by " + who + ".");
    }

    private String difference(GateProgress asked) {
        List<String> red = asked.evidence().stream()
                .filter(one -> !one.green())
                .map(one -> one.subject() + ": " + one.seen().summary())
                .toList();
        String now = red.isEmpty() ? "all of it is green now" : String.join("; ", red);
        return "The evidence has changed since this card was shown (round " + asked.round() + " now): " + now + ".";
    }

    /** The first role asked for that the person holds and nobody has answered for yet. */
    private Optional<String> roleFor(Run run, Gate plan, GateProgress asked) {
        if (choice == Choice.REJECT) {
            return plan.approvers().stream()
                    .filter(one -> run.mayActAs(by, one))
                    .findFirst();
        }
        boolean spoke =
                asked.answers().stream().anyMatch(one -> one.person().id().equals(by.id()));
        return plan.approvers().stream()
                .filter(one -> !spoke)
                .filter(one -> run.mayActAs(by, one))
                .filter(one ->
                        asked.answers().stream().noneMatch(other -> other.role().equals(one)))
                .findFirst();
    }

    private Decision noRole(Run run, Gate plan, GateProgress asked) {
        boolean spoke =
                asked.answers().stream().anyMatch(one -> one.person().id().equals(by.id()));
        if (spoke) {
            return new Decision.Already("You have already approved " + plan.name() + "; it also needs "
                    + String.join(", ", RoleNames.held(run, missing(plan, asked))) + ", somebody else than you.");
        }
        boolean approver = plan.approvers().stream().anyMatch(one -> run.mayActAs(by, one));
        if (approver) {
            return new Decision.Already("Your role has already approved " + plan.name() + "; it still needs "
                    + String.join(", ", RoleNames.held(run, missing(plan, asked))) + ".");
        }
        return Decision.refuse(
                plan.name() + " is answered by " + String.join(" and ", RoleNames.held(run, plan.approvers()))
                        + "; you hold no such role.",
                "Ask them, or change the roles with /cutover assign.");
    }

    private Decision reject(Run run, Gate plan, GateProgress asked, Answer answer) {
        if (reason.isBlank()) {
            return Decision.refuse(
                    "A rejection needs a reason.", "For example: /cutover reject " + gate + " lag rising");
        }
        List<RunEvent> events = new ArrayList<>();
        events.add(new GateEvent.GateAnswered(gate, asked.round(), answer));
        events.add(new GateEvent.GateRejected(gate, asked.round(), reason));
        events.addAll(GateOutcome.events(run, plan.onReject(), by, plan.name() + " rejected: " + reason, answer.at()));
        return new Decision.Accepted(events);
    }

    private Decision approve(Run run, Gate plan, GateProgress asked, Answer answer) {
        Duration age = Duration.between(oldest(run, asked), answer.at());
        if (age.compareTo(plan.evidenceAge()) > 0) {
            return Decision.refuse(
                    "The evidence for " + plan.name() + " is " + age.toSeconds() + " s old; it may be "
                            + plan.evidenceAge().toSeconds() + " s at most.",
                    "It is being read again; answer the fresh card.");
        }
        List<String> red = redAndNotWaived(run, asked);
        if (!red.isEmpty()) {
            return Decision.refuse(
                    "Not everything " + plan.name() + " rests on is green: " + String.join("; ", red) + ".",
                    "Wait for it, waive a step with /cutover step STEP skip REASON, or reject.");
        }
        List<RunEvent> events = new ArrayList<>();
        events.add(new GateEvent.GateAnswered(gate, asked.round(), answer));
        List<String> missing = missing(plan, asked).stream()
                .filter(role -> !role.equals(answer.role()))
                .toList();
        if (missing.isEmpty() && persons(asked) + 1 >= plan.persons()) {
            events.add(new GateEvent.GateApproved(gate, asked.round()));
        }
        return new Decision.Accepted(events);
    }

    /** When the oldest thing shown was read. A person's word has a validity of its own and does not age here. */
    private static Instant oldest(Run run, GateProgress asked) {
        return asked.evidence().stream()
                .filter(one -> run.plan()
                        .criterion(one.subject())
                        .flatMap(Criterion::confirm)
                        .isEmpty())
                .map(Evidence::at)
                .min(Instant::compareTo)
                .orElse(asked.evidenceAt());
    }

    private static List<String> redAndNotWaived(Run run, GateProgress asked) {
        boolean overridden = run.readiness().overrides().size() >= PreparationIntent.OVERRIDERS.size();
        return asked.evidence().stream()
                .filter(one -> !one.green())
                .filter(one -> run.step(one.subject()).status() != StepProgress.Status.SKIPPED)
                .filter(one ->
                        !(overridden && run.plan().criterion(one.subject()).isPresent()))
                .map(one -> one.subject() + " " + one.seen().summary())
                .toList();
    }

    private static List<String> missing(Gate plan, GateProgress asked) {
        return plan.approvers().stream()
                .filter(role ->
                        asked.answers().stream().noneMatch(one -> one.role().equals(role)))
                .toList();
    }

    private static long persons(GateProgress asked) {
        return asked.answers().stream().map(one -> one.person().id()).distinct().count();
    }

    private static String gates(Run run) {
        return String.join(", ", run.plan().gates().stream().map(Gate::id).toList());
    }
}

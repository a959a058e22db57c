package com.nxop.cutover.process;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.rehearsal.slack.BotReply;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/**
 * People in the Slack room who are asked and answer. Whoever got no acknowledgement, or was refused, clicks again; whoever
 * got one waits for it to count, and complains when it does not.
 */
final class Crowd {

    private static final String CHANNEL = "nxop-cutover";
    private static final long AGAIN_MILLIS = 3_000;
    private static final long LOST_MILLIS = 45_000;

    private final SlackWorkspace slack;
    private final LongSupplier millis;
    private final Map<String, Long> asked = new HashMap<>();
    private final Map<String, Acknowledged> acknowledged = new HashMap<>();
    private final BiPredicate<String, String> refused;
    private final List<String> lost = new ArrayList<>();
    private int clicks;

    /** @param refused whether the newest click with this value by this person was refused, as the person was told */
    Crowd(SlackWorkspace slack, LongSupplier millis, BiPredicate<String, String> refused) {
        this.slack = slack;
        this.millis = millis;
        this.refused = refused;
    }

    /** A click that was taken. */
    private record Acknowledged(String value, long at) {}

    /** Acknowledged clicks so far. */
    int clicks() {
        return clicks;
    }

    /** Acknowledged approvals that never counted although the question still stood. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Does what the people would do now. */
    void look(Run run) {
        if (run.standing().hold().isPresent()) {
            say("hold " + run.version(), "/cutover resume");
        }
        run.stuckSteps()
                .forEach(step ->
                        say("stuck " + step.id() + step.attempt(), "/cutover step " + step.id() + " retry seen to"));
        run.openGates().forEach(gate -> answer(run, gate));
        run.runningSteps().forEach(step -> confirm(run, step));
    }

    private void answer(Run run, GateProgress gate) {
        for (String role : run.plan().gate(gate.id()).map(Gate::approvers).orElse(List.of())) {
            Person person = run.roster().in(role).get(0);
            boolean answered =
                    gate.answers().stream().anyMatch(one -> one.person().id().equals(person.id()));
            if (!answered) {
                click(
                        "approve " + gate.id() + " " + gate.round() + " " + person.id(),
                        person,
                        "gate.approve",
                        "|" + gate.id() + "|" + gate.round() + "|");
            }
        }
    }

    private void confirm(Run run, StepProgress step) {
        Optional<String> role =
                run.plan().step(step.id()).flatMap(Step::confirm).map(Step.Confirm::role);
        if (role.isPresent() && step.confirmed().isEmpty()) {
            Person person = run.roster().in(role.get()).get(0);
            click(
                    "confirm " + step.id() + " " + step.attempt(),
                    person,
                    "step.done",
                    "|" + step.id() + "|" + step.attempt());
        }
    }

    private void click(String what, Person person, String action, String part) {
        long now = millis.getAsLong();
        if (waits(what, person, now)) {
            return;
        }
        if (now - asked.getOrDefault(what, 0L) < AGAIN_MILLIS) {
            return;
        }
        for (Message message : newest()) {
            Optional<String> value = value(message.blocks(), action, part);
            if (value.isPresent()) {
                asked.put(what, now);
                BotReply reply = slack.click(person.id(), message.ts(), action, value.get());
                if (reply.accepted()) {
                    clicks++;
                    acknowledged.put(what, new Acknowledged(value.get(), now));
                }
                return;
            }
        }
    }

    /** Whether an acknowledged click may still come to count. */
    private boolean waits(String what, Person person, long now) {
        Acknowledged click = acknowledged.get(what);
        if (click == null) {
            return false;
        }
        if (refused.test(person.id(), click.value())) {
            acknowledged.remove(what);
            return false;
        }
        if (now - click.at() > LOST_MILLIS) {
            lost.add(what);
            acknowledged.remove(what);
        }
        return true;
    }

    private void say(String what, String line) {
        long now = millis.getAsLong();
        if (now - asked.getOrDefault(what, 0L) > AGAIN_MILLIS) {
            asked.put(what, now);
            slack.command(com.nxop.cutover.rehearsal.slack.Cast.INCIDENT_COMMANDER.id(), line);
        }
    }

    private List<Message> newest() {
        List<Message> all = new ArrayList<>(slack.messages(CHANNEL));
        java.util.Collections.reverse(all);
        return all;
    }

    private static Optional<String> value(JsonNode node, String action, String part) {
        String value = node.path("value").asString("");
        if (node.path("action_id").asString("").equals(action) && (value + "|").contains(part)) {
            return Optional.of(value);
        }
        for (JsonNode child : node) {
            Optional<String> found = child.isContainer() ? value(child, action, part) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

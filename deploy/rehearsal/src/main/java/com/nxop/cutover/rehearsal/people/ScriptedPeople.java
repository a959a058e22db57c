package com.nxop.cutover.rehearsal.people;

import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.people.Script.GateLine;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.Person;
import com.nxop.cutover.rehearsal.slack.SlackWorkspace;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every message of the channel and answers its buttons as the people they are for. */
public final class ScriptedPeople implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptedPeople.class);

    /** How long a person takes to read a card they were waiting for and click. */
    private static final Duration THINKING = Duration.ofSeconds(2);

    private static final Duration SECOND_LOOK = Duration.ofSeconds(10);
    private static final Duration BLINK = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private final SlackWorkspace slack;
    private final World world;
    private final Supplier<Optional<Run>> open;
    private final Script script;
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "person");
        thread.setDaemon(true);
        return thread;
    });

    public ScriptedPeople(SlackWorkspace slack, World world, Supplier<Cutover> cutover, Script script) {
        this.slack = slack;
        this.world = world;
        this.open = () -> cutover.get().open();
        this.script = script;
        slack.onMessage(message -> soon(() -> read(message)));
    }

    /** When the curtain has fallen, nobody acts any more. */
    private void soon(Runnable act) {
        try {
            hands.execute(act);
        } catch (RejectedExecutionException over) {
            LOG.debug("Too late for {}", act);
        }
    }

    /** Types a line as the Incident Commander. */
    public void command(String line) {
        slack.command(Crew.in("incident-commander").id(), line);
    }

    private void read(Message message) {
        try {
            if (message.fromBot() && !message.ephemeral()) {
                List<Button> buttons = Button.on(message);
                buttons.forEach(button -> consider(message, button));
            }
        } catch (RuntimeException trouble) {
            LOG.warn("A person could not answer a message: {}", trouble.getMessage());
        }
    }

    private void consider(Message message, Button button) {
        Optional<Run> run = open.get();
        if (run.isEmpty()) {
            return;
        }
        switch (button.action()) {
            case "gate.approve" -> gate(run.get(), message, button);
            case "criterion.yes" -> criterion(run.get(), message, button);
            case "step.done" -> confirm(run.get(), message, button);
            case "step.retry" -> repair(run.get(), button);
            default -> {
                // Other buttons are for people who want something of their own.
            }
        }
    }

    private void gate(Run run, Message message, Button button) {
        Optional<Gate> gate = run.plan().gate(button.subject());
        if (gate.isEmpty()) {
            return;
        }
        GateLine line = script.gates().getOrDefault(gate.get().id(), new GateLine(GateLine.Answer.APPROVE, ""));
        switch (line.answer()) {
            case APPROVE ->
                gate.get()
                        .approvers()
                        .forEach(role -> once(
                                "approve " + button.value() + role,
                                "people " + gate.get().id(),
                                () -> approve(message, button, role, LOOKS)));
            case REJECT ->
                once("reject " + button.subject(), "people " + gate.get().id(), () -> reject(message, line.reason()));
            case SILENCE -> LOG.info("Nobody answers {}", gate.get().id());
        }
    }

    /** Clicks, and looks again later: a card can have gone stale, or the evidence can have been red for a while. */
    private void approve(Message message, Button button, String role, int looks) {
        Person person = Crew.in(role);
        slack.click(person.id(), message.ts(), "gate.approve", button.value());
        if (looks > 1) {
            world.later(
                    SECOND_LOOK,
                    () -> soon(() -> {
                        if (waitsFor(button.subject(), button.round(), person)) {
                            approve(message, button, role, looks - 1);
                        }
                    }));
        }
    }

    private boolean waitsFor(String gate, String round, Person person) {
        return open.get()
                .flatMap(run -> run.progress().gate(gate))
                .filter(GateProgress::open)
                .filter(asked -> round.equals(Integer.toString(asked.round())))
                .filter(asked -> asked.answers().stream()
                        .noneMatch(one -> one.person().id().equals(person.id())))
                .isPresent();
    }

    private void reject(Message message, String reason) {
        Person person = Crew.in("incident-commander");
        slack.click(person.id(), message.ts(), "gate.reject");
        fillIn(person, reason, LOOKS);
    }

    /** The dialog opens a moment after the click. */
    private void fillIn(Person person, String reason, int looks) {
        if (slack.modal(person.id()).isPresent()) {
            slack.submit(person.id(), Map.of("reason", reason));
        } else if (looks > 1) {
            world.later(BLINK, () -> soon(() -> fillIn(person, reason, looks - 1)));
        }
    }

    private void criterion(Run run, Message message, Button button) {
        run.plan()
                .criterion(button.subject())
                .flatMap(Criterion::confirm)
                .ifPresent(asked -> once(
                        "criterion " + button.subject(),
                        "people criteria",
                        () -> slack.click(Crew.in(asked.role()).id(), message.ts(), "criterion.yes", button.value())));
    }

    private void confirm(Run run, Message message, Button button) {
        Optional<String> role =
                run.plan().step(button.subject()).flatMap(Step::confirm).map(Step.Confirm::role);
        if (role.isPresent() && run.step(button.subject()).running() && !script.denies(button.subject())) {
            once(
                    "confirm " + button.value(),
                    "people " + button.subject(),
                    () -> slack.click(Crew.in(role.get()).id(), message.ts(), "step.done", button.value()));
        }
    }

    private void repair(Run run, Button button) {
        Optional<Script.StepLine> about = script.about(run, button.subject());
        if (about.isPresent() && run.step(button.subject()).stuck()) {
            Script.StepLine line = about.get();
            once("repair " + button.subject(), "people " + button.subject(), () -> {
                line.outside().run();
                command(line.command());
                line.then().ifPresent(this::later);
            });
        }
    }

    private void later(Script.Later then) {
        world.later(
                then.after(),
                () -> soon(() -> {
                    then.outside().run();
                    command(then.command());
                }));
    }

    private void once(String key, String layer, Runnable act) {
        if (!done.add(key)) {
            return;
        }
        world.asked(layer);
        world.later(
                THINKING,
                () -> soon(() -> {
                    try {
                        act.run();
                    } catch (RuntimeException trouble) {
                        LOG.warn("{} went wrong: {}", key, trouble.getMessage());
                        done.remove(key);
                    } finally {
                        world.became(layer);
                    }
                }));
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}

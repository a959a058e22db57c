package com.nxop.cutover.commands.words;

import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.GateProgress.Choice;
import com.nxop.cutover.orchestration.run.Intent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.StepIntent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands that change something, word by word. */
final class Verbs {

    private static final Set<String> WAYS = Set.of("partial", "full", "emergency");
    private static final Map<String, StepIntent.Choice> CHOICES = Map.of(
            "done", StepIntent.Choice.DONE,
            "cannot", StepIntent.Choice.CANNOT,
            "retry", StepIntent.Choice.RETRY,
            "skip", StepIntent.Choice.SKIP,
            "fix", StepIntent.Choice.FIX);
    private static final Set<StepIntent.Choice> EXPLAINED =
            Set.of(StepIntent.Choice.CANNOT, StepIntent.Choice.SKIP, StepIntent.Choice.FIX);

    private Verbs() {}

    static Order approve(Arguments given, Person by) {
        return given.none() ? given.missing("the gate, for example 1") : gate(given, by, Choice.APPROVE);
    }

    static Order reject(Arguments given, Person by) {
        if (given.none()) {
            return given.missing("the gate and a reason");
        }
        return given.rest(Gates.length(given)).isBlank() ? given.missing("a reason") : gate(given, by, Choice.REJECT);
    }

    private static Order gate(Arguments given, Person by, Choice choice) {
        int length = Gates.length(given);
        if (given.tooLong(length)) {
            return given.longWinded();
        }
        return act(new AnswerGate(by, Gates.name(given), 0, "", choice, given.rest(length)));
    }

    static Order hold(Arguments given, Person by) {
        return given.tooLong(0) ? given.longWinded() : act(new ControlIntent.Hold(by, given.rest(0)));
    }

    static Order resume(Arguments given, Person by) {
        return act(new ControlIntent.Resume(by));
    }

    static Order withdraw(Arguments given, Person by) {
        return act(new ControlIntent.Withdraw(by, given.none() ? "" : given.typed(0)));
    }

    static Order abort(Arguments given, Person by) {
        if (given.none()) {
            return given.missing("a reason");
        }
        return given.tooLong(0) ? given.longWinded() : act(new ControlIntent.Abort(by, given.rest(0)));
    }

    static Order note(Arguments given, Person by) {
        if (given.none()) {
            return given.missing("a text");
        }
        return given.tooLong(0) ? given.longWinded() : act(new ControlIntent.Note(by, given.rest(0)));
    }

    static Order degrade(Arguments given, Person by) {
        String level = given.word(0);
        boolean release = level.equals("auto");
        if (given.none()) {
            return given.missing("a level from 0 to 3, or auto, and a reason");
        }
        if (!release && !level.matches("[0-3]")) {
            return given.wrong("The levels are 0, 1, 2 and 3, and auto leaves it to the run; not '"
                    + Text.plain(given.typed(0)) + "'.");
        }
        if (given.rest(1).isBlank()) {
            return given.missing("a reason");
        }
        if (given.tooLong(1)) {
            return given.longWinded();
        }
        String reason = given.rest(1);
        return act(
                release
                        ? new LevelIntent.Release(by, reason)
                        : new LevelIntent.Declare(by, Integer.parseInt(level), reason));
    }

    /** The first word is a way back if it is one, or the id of one, such as R2; else the reason begins there. */
    static Order rollback(Arguments given) {
        boolean named = WAYS.contains(given.word(0)) || given.word(0).matches("r\\d+");
        int from = named ? 1 : 0;
        return given.tooLong(from)
                ? given.longWinded()
                : new Order.TurnBack(named ? given.word(0) : "", given.rest(from), "");
    }

    static Order step(Arguments given, Person by) {
        if (given.words().size() < 2) {
            return given.missing(given.none() ? "a step and a decision" : "a decision: done, cannot, retry or skip");
        }
        Optional<StepIntent.Choice> choice = Optional.ofNullable(CHOICES.get(given.word(1)));
        if (choice.isEmpty()) {
            return given.wrong("A step can be done, cannot, retry or skip, not '" + Text.plain(given.typed(1)) + "'."
                    + near(given.word(1)));
        }
        if (EXPLAINED.contains(choice.get()) && given.rest(2).isBlank()) {
            return given.missing("a reason for '" + given.word(1) + "'");
        }
        String step = given.typed(0).toUpperCase(Locale.ROOT);
        return given.tooLong(2) ? given.longWinded() : act(new StepIntent(by, step, choice.get(), given.rest(2)));
    }

    private static String near(String word) {
        List<String> near = Nearest.to(word, CHOICES.keySet());
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    static Order assign(Arguments given) {
        int last = given.words().size() - 1;
        Optional<String> person = last < 0 ? Optional.empty() : Text.mentioned(given.typed(last));
        if (person.isEmpty()) {
            return given.missing("a role and, last, a person with the at sign");
        }
        boolean only = last > 0 && given.word(last - 1).equals("only");
        List<String> role = given.words().subList(0, only ? last - 1 : last);
        if (role.isEmpty()) {
            return given.missing("a role before the person");
        }
        String name = String.join("-", role).toLowerCase(Locale.ROOT);
        return new Order.Assign(name, person.get(), only ? Order.Extent.ONLY : Order.Extent.ALSO);
    }

    private static Order act(Intent intent) {
        return new Order.Act(intent, "");
    }
}

package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Raci;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is to hear what of an entry of the journal, by the plan's table. Pure. */
final class Table {

    private static final int LONGEST = 200;
    private static final String ALL = "all";

    private Table() {}

    static List<Item> of(Recorded entry, Run run) {
        if (!(entry.event() instanceof StepEvent event)) {
            return List.of();
        }
        if (event instanceof StepEvent.PhaseStarted phase) {
            return asked(entry, run, phase.phase());
        }
        return Optional.of(event).stream()
                .flatMap(one -> over(one, run, entry).stream())
                .flatMap(told -> told.step().raci().informed().stream()
                        .flatMap(role -> holders(run, role))
                        .distinct()
                        .filter(person -> !acts(run, told.step(), person))
                        .map(person -> item(entry, person, Item.Kind.TOLD, told.words())))
                .toList();
    }

    private record Told(Step step, String words) {}

    /** What has come of a step, if the event says so. */
    private static Optional<Told> over(StepEvent event, Run run, Recorded entry) {
        if (event instanceof StepEvent.StepSettled settled) {
            String how = settled.verdict() == Verdict.DONE
                    ? "done in " + Words.span(run.step(settled.step()).elapsed(entry.at()))
                    : (settled.verdict() == Verdict.UNKNOWN ? "unknown" : "failed") + ": " + settled.cause();
            return told(run, settled.step(), how);
        }
        if (event instanceof StepEvent.StepSkipped skipped) {
            return told(run, skipped.step(), "skipped by " + skipped.by().name() + ": " + skipped.reason());
        }
        if (event instanceof StepEvent.StepCanceled canceled) {
            return told(run, canceled.step(), "let go: " + canceled.reason());
        }
        return Optional.empty();
    }

    private static Optional<Told> told(Run run, String step, String how) {
        return run.plan().step(step).map(one -> new Told(one, one.id() + ", " + one.name() + ": " + how));
    }

    /** One question to a person for a whole phase. */
    private static List<Item> asked(Recorded entry, Run run, String phase) {
        Map<Person, List<String>> steps = new LinkedHashMap<>();
        for (Step step : steps(run, phase)) {
            step.raci().consulted().stream()
                    .flatMap(role -> holders(run, role))
                    .distinct()
                    .filter(person -> !acts(run, step, person))
                    .forEach(person -> steps.computeIfAbsent(person, none -> new ArrayList<>())
                            .add(step.id()));
        }
        return steps.entrySet().stream()
                .map(one -> item(
                        entry,
                        one.getKey(),
                        Item.Kind.ASKED,
                        "phase " + phase + " begins; your view is wanted on "
                                + one.getValue().stream().distinct().collect(Collectors.joining(", "))))
                .toList();
    }

    private static List<Step> steps(Run run, String phase) {
        return Stream.concat(
                        run.plan().phases().stream(),
                        run.plan().rollbacks().stream().map(one -> one.asPhase()))
                .filter(one -> one.id().equals(phase))
                .flatMap(one -> one.steps().stream())
                .toList();
    }

    private static Stream<Person> holders(Run run, String role) {
        return role.equals(ALL)
                ? run.roster().holders().values().stream().flatMap(List::stream)
                : run.roster().in(role).stream();
    }

    /** Whoever does or owns it knows. */
    private static boolean acts(Run run, Step step, Person person) {
        Raci raci = step.raci();
        return Stream.concat(raci.responsible().stream(), raci.accountable().stream())
                .flatMap(role -> holders(run, role))
                .anyMatch(person::equals);
    }

    private static Item item(Recorded entry, Person person, Item.Kind kind, String words) {
        String flat = words.replaceAll("\\s+", " ").strip();
        String most = flat.codePointCount(0, flat.length()) <= LONGEST
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, LONGEST - 1)) + "…";
        return new Item(entry.run(), entry.number(), person.id(), kind, entry.at(), most);
    }
}

package com.nxop.cutover.commands.words;

import com.nxop.cutover.commands.words.Order.Sight;
import com.nxop.cutover.orchestration.run.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Typed text to an order. Never throws; what it cannot read is an order that says so. */
public final class Parser {

    private static final Map<String, BiFunction<Arguments, Person, Order>> GRAMMAR = Map.ofEntries(
            Map.entry("help", (given, by) -> help(given)),
            Map.entry("plan", (given, by) -> plan(given)),
            Map.entry("lint", look(Sight.LINT)),
            Map.entry("readiness", look(Sight.READINESS)),
            Map.entry("go-no-go", (given, by) -> Terms.read(given, Order.GoNoGo::new)),
            Map.entry("start", (given, by) -> start(given)),
            Map.entry("status", look(Sight.STATUS)),
            Map.entry("brief", look(Sight.BRIEF)),
            Map.entry("approve", Verbs::approve),
            Map.entry("reject", Verbs::reject),
            Map.entry("hold", Verbs::hold),
            Map.entry("resume", Verbs::resume),
            Map.entry("withdraw", Verbs::withdraw),
            Map.entry("abort", Verbs::abort),
            Map.entry("rollback", (given, by) -> Verbs.rollback(given)),
            Map.entry("step", Verbs::step),
            Map.entry("who", look(Sight.WHO)),
            Map.entry("assign", (given, by) -> Verbs.assign(given)),
            Map.entry("note", Verbs::note),
            Map.entry("raci", look(Sight.RACI)),
            Map.entry("runbook", (given, by) -> new Order.Runbook(given.typed(0))),
            Map.entry("time", look(Sight.TIMES)),
            Map.entry("notify", (given, by) -> notify(given)),
            Map.entry("degrade", Verbs::degrade),
            Map.entry("audit", look(Sight.AUDIT)),
            Map.entry("report", look(Sight.REPORT)));

    private Parser() {}

    public static Order parse(String typed, Person by) {
        String text = Text.clean(typed);
        if (text.isEmpty()) {
            return new Order.Help(Optional.empty());
        }
        List<String> words = List.of(text.split(" "));
        String first = words.get(0);
        Optional<CommandWord> command = CommandWords.find(first);
        if (command.isEmpty()) {
            return unknown(first);
        }
        Arguments given = new Arguments(command.get(), words.subList(1, words.size()));
        return GRAMMAR.getOrDefault(command.get().name(), (none, person) -> unknown(first))
                .apply(given, by);
    }

    private static BiFunction<Arguments, Person, Order> look(Sight sight) {
        return (given, by) -> new Order.Look(sight);
    }

    private static Order start(Arguments given) {
        return Moments.in(given) ? Moments.read(given) : Terms.read(given, Order.Start::new);
    }

    private static Order notify(Arguments given) {
        return switch (given.word(0)) {
            case "", "schedule" -> new Order.Look(Sight.NOTICES);
            case "test" -> new Order.Look(Sight.SAMPLES);
            case "stuck" -> new Order.Look(Sight.STUCK);
            case "acknowledgements" -> new Order.Look(Sight.ACKNOWLEDGEMENTS);
            case "send" ->
                given.typed(1).isBlank()
                        ? given.missing("the notice, one of /cutover notify schedule")
                        : new Order.Tell(given.word(1));
            case "me", "quiet" -> Hearing.read(given);
            default ->
                given.wrong("'notify' knows schedule, test, stuck, acknowledgements, send, me and quiet, not '"
                        + Text.plain(given.typed(0)) + "'.");
        };
    }

    private static Order plan(Arguments given) {
        return switch (given.word(0)) {
            case "" -> new Order.Look(Sight.PLAN);
            case "lint" -> new Order.Look(Sight.LINT);
            default -> given.wrong("'plan' knows only 'lint', not '" + Text.plain(given.typed(0)) + "'.");
        };
    }

    private static Order help(Arguments given) {
        if (given.none()) {
            return new Order.Help(Optional.empty());
        }
        Optional<CommandWord> topic = CommandWords.find(given.word(0));
        return topic.isPresent() ? new Order.Help(topic) : unknown(given.typed(0));
    }

    private static Order unknown(String word) {
        String shown = Text.plain(word);
        String cut = shown.length() > 40 ? shown.substring(0, shown.offsetByCodePoints(0, 20)) + "…" : shown;
        List<String> near = Nearest.to(shown, CommandWords.names());
        String remedy = near.isEmpty()
                ? "/cutover help shows what there is."
                : near.stream()
                        .map(one -> CommandWord.SLASH + " " + one)
                        .collect(Collectors.joining(", ", "Did you mean ", "? /cutover help shows all."));
        return new Order.Wrong("There is no command '" + cut + "'.", remedy);
    }
}

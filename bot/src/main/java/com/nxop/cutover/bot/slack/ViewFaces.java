package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.AuditCard;
import com.nxop.cutover.bot.card.BriefCard;
import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.GoNoGoCard;
import com.nxop.cutover.bot.card.HelpCard;
import com.nxop.cutover.bot.card.HelpLine;
import com.nxop.cutover.bot.card.PlanCard;
import com.nxop.cutover.bot.card.RaciCard;
import com.nxop.cutover.bot.card.ReadinessCard;
import com.nxop.cutover.bot.card.ReportCard;
import com.nxop.cutover.bot.card.RunbookCard;
import com.nxop.cutover.bot.card.StatusCard;
import com.nxop.cutover.bot.card.TextCard;
import com.nxop.cutover.bot.card.TimesCard;
import com.nxop.cutover.bot.card.WhoCard;
import com.nxop.cutover.commands.View;
import com.nxop.cutover.commands.words.CommandWord;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.run.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** One card, or several, for each thing that can be looked at. */
final class ViewFaces {

    /** More steps than this are an index. */
    private static final int STEPS = 3;

    private static final Map<Class<? extends View>, BiFunction<View, Instant, List<Card>>> FACES = Map.ofEntries(
            face(View.Help.class, ViewFaces::help),
            face(View.PlanView.class, (view, now) -> List.of(PlanCard.of(view.plan(), now))),
            face(View.Lint.class, ViewFaces::lint),
            face(View.Readiness.class, (view, now) -> List.of(ReadinessCard.of(view.run(), now))),
            face(View.GoNoGoList.class, (view, now) -> List.of(GoNoGoCard.summary(view.run(), now))),
            face(View.Status.class, (view, now) -> List.of(StatusCard.of(view.run(), now))),
            face(View.Brief.class, (view, now) -> List.of(BriefCard.of(view.run(), now))),
            face(View.Who.class, ViewFaces::who),
            face(View.Raci.class, (view, now) -> List.of(RaciCard.of(view.plan(), now))),
            face(View.Runbook.class, ViewFaces::runbook),
            face(View.Times.class, (view, now) -> List.of(TimesCard.of(view.plan(), view.run(), now))),
            face(
                    View.Notify.class,
                    (view, now) -> List.of(TextCard.list(view.page().title(), view.lines(), now))),
            face(View.Audit.class, (view, now) -> List.of(AuditCard.of(view.run(), view.entries(), view.chain(), now))),
            face(View.Report.class, (view, now) -> List.of(ReportCard.of(view.run(), view.chain(), now))));

    private static <V extends View> Map.Entry<Class<? extends View>, BiFunction<View, Instant, List<Card>>> face(
            Class<V> kind, BiFunction<V, Instant, List<Card>> draw) {
        return Map.entry(kind, (view, now) -> draw.apply(kind.cast(view), now));
    }

    List<Card> of(View view, Instant now) {
        return FACES.getOrDefault(view.getClass(), (any, at) -> List.of()).apply(view, now);
    }

    private static List<Card> help(View.Help help, Instant now) {
        return help.topic()
                .map(word -> List.of(HelpCard.of(
                        word.name(),
                        List.of(new HelpLine(word.usage(), word.topic()), new HelpLine("who", word.who())),
                        now)))
                .orElseGet(() -> List.of(HelpCard.of("", lines(help.words()), now)));
    }

    private static List<HelpLine> lines(List<CommandWord> words) {
        return words.stream()
                .map(word -> new HelpLine(word.usage(), word.help()))
                .toList();
    }

    private static List<Card> lint(View.Lint lint, Instant now) {
        return lint.problems().isEmpty()
                ? List.of(TextCard.done("The plan file of " + lint.plan() + " has no problems.", now))
                : List.of(TextCard.list("Plan " + lint.plan(), lint.problems(), now));
    }

    private static List<Card> who(View.Who who, Instant now) {
        return who.run().map(run -> List.of(WhoCard.of(run, now))).orElseGet(() -> groups(who, now));
    }

    private static List<Card> groups(View.Who who, Instant now) {
        List<String> lines = new ArrayList<>();
        who.plan().roles().forEach(role -> lines.add(role.name() + ": " + people(who, role)));
        if (!who.remark().isBlank()) {
            lines.add(who.remark());
        }
        return List.of(TextCard.list("Who holds which role", lines, now));
    }

    private static String people(View.Who who, Role role) {
        List<Person> people = who.roster().in(role.id());
        if (!people.isEmpty()) {
            return people.stream().map(Person::name).collect(Collectors.joining(", "));
        }
        return role.required() == Role.Presence.REQUIRED ? "nobody, and a run needs somebody" : "nobody";
    }

    private static List<Card> runbook(View.Runbook runbook, Instant now) {
        return runbook.steps().isEmpty() || runbook.steps().size() > STEPS
                ? List.of(RunbookCard.index(runbook.plan(), now))
                : runbook.steps().stream()
                        .map(step -> RunbookCard.of(runbook.plan(), step.id(), now))
                        .toList();
    }
}

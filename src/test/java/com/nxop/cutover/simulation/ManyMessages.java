package com.nxop.cutover.simulation;

import com.nxop.cutover.bot.card.BoardCard;
import com.nxop.cutover.bot.card.BriefCard;
import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.CatchUpCard;
import com.nxop.cutover.bot.card.GateCard;
import com.nxop.cutover.bot.card.GoNoGoCard;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.bot.card.StakeholdersCard;
import com.nxop.cutover.notifications.hearing.Digest;
import com.nxop.cutover.notifications.notice.Leaving;
import com.nxop.cutover.notifications.pager.Pages;
import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.support.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** What simulated cutovers would say, over a plan with wide names: cards after every event, notices whenever the state changes. */
final class ManyMessages {

    /** Of so many seeds everything is looked at, also what changes no more than a figure. */
    private static final long WHOLE = 12;

    /** In every so many-th seed somebody declares a level, wherever that is possible. */
    private static final long RAISED = 3;

    private static final Duration AHEAD = Duration.ofDays(8);

    private final Templates templates = Templates.load(new TemplateFiles(Optional.empty()));
    private final Plan wide;
    private final Suite suite;
    private final Leaving leaving;

    /**
     * @param plan that is played
     * @param wide the same with wide names, that is spoken of
     */
    ManyMessages(Plan plan, Plan wide) {
        this.suite = new Suite(plan);
        this.wide = wide;
        this.leaving = new Leaving(templates, Runs.prepared(wide));
    }

    MessageTally play(long firstSeed, long runs) {
        MessageTally tally = new MessageTally();
        try (Quiet quiet = new Quiet()) {
            LongStream.range(firstSeed, firstSeed + runs).parallel().forEach(seed -> told(suite.play(seed), tally));
        }
        return tally;
    }

    /** The same events over the plan with wide names. */
    private void told(Outcome outcome, MessageTally tally) {
        List<Recorded> entries = outcome.stage().book.read(Stage.RUN, 0, Integer.MAX_VALUE);
        RunEvent.Prepared first = (RunEvent.Prepared) entries.get(0).event();
        Run run = first.begin(wide, entries.get(0).at());
        announced(run, entries.get(0).at(), tally, outcome);
        String before = "";
        for (Recorded entry : entries.subList(1, entries.size())) {
            run = run.after(entry.event(), entry.number(), entry.at());
            MessageCheck check = new MessageCheck(run, tally, outcome.script().seed(), entry.number());
            if (outcome.script().seed() <= WHOLE || !quiet(entry.event())) {
                cards(run, entry.at()).forEach(check::card);
            }
            if (entry.event() instanceof RunEvent.Escalated escalated) {
                check.page(Pages.body(run, escalated));
            }
            Digest.of(entry, run, templates).forEach(text -> check.informed(text, entry.at()));
            String now = state(run);
            if (!now.equals(before)) {
                summaries(run, entry.at()).forEach(check::card);
                check.left(leaving.of(run, entry.at()), entry.at());
                declared(run, entry, tally, outcome.script().seed());
                before = now;
            }
        }
        tally.run();
    }

    /** What would have been said in the days before, had its window been planned; and had it been called off. */
    private void announced(Run run, Instant now, MessageTally tally, Outcome outcome) {
        Run planned = run.after(new RunEvent.Scheduled(now.plus(AHEAD), Person.ENGINE), run.version() + 1, now);
        new MessageCheck(planned, tally, outcome.script().seed(), 0).left(leaving.of(planned, now), now);
    }

    /** What would have been said, had somebody declared a level then. */
    private void declared(Run run, Recorded entry, MessageTally tally, long seed) {
        int level = 2 + (int) (seed % 2);
        LevelIntent.Declare wanted = new LevelIntent.Declare(Person.ENGINE, level, Leaving.CANARY);
        if (seed % RAISED == 0 && Decider.decide(run, wanted, entry.at()) instanceof Decision.Accepted accepted) {
            Run raised = run.after(accepted.events().get(0), entry.number() + 1, entry.at());
            new MessageCheck(raised, tally, seed, entry.number()).left(leaving.of(raised, entry.at()), entry.at());
        }
    }

    private static String state(Run run) {
        return run.state() + "/" + run.standing().wayBack().isPresent() + "/" + Degradation.of(run);
    }

    /** What changes no more on a card than a figure or a time. */
    private static boolean quiet(RunEvent event) {
        return event instanceof StepEvent.StepSeen
                || event instanceof StepEvent.ActIntended
                || event instanceof StepEvent.ActAnswered
                || event instanceof RunEvent.CriteriaRead
                || event instanceof RunEvent.CriterionSaid
                || event instanceof RunEvent.Staffed
                || event instanceof GateEvent.EvidenceRefreshed
                || event instanceof OutlookEvent;
    }

    private static List<Card> summaries(Run run, Instant now) {
        return List.of(BriefCard.of(run, now), StakeholdersCard.of(run, now), CatchUpCard.of(run, now, now));
    }

    private List<Card> cards(Run run, Instant now) {
        List<Card> cards = new ArrayList<>(List.of(BoardCard.of(run, now)));
        run.progress().gates().keySet().forEach(gate -> cards.add(GateCard.of(run, gate, now)));
        run.log().escalations().stream()
                .reduce((one, other) -> other)
                .ifPresent(last -> cards.add(NewsCard.escalated(run, last, now)));
        if (run.standing().startedAt().isEmpty()) {
            cards.addAll(GoNoGoCard.pages(run, now));
        } else {
            Map<String, String> facts = StatusUpdate.of(run, now).facts(run, StatusUpdate.Changed.YES);
            cards.add(NewsCard.statusUpdate(
                    run,
                    templates.render("status-update", Outlet.SLACK, facts),
                    templates.render("status-update", Outlet.TEXT, facts),
                    now));
        }
        return cards;
    }
}

package com.nxop.cutover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.bot.card.BoardCard;
import com.nxop.cutover.bot.card.BriefCard;
import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.bot.card.CatchUpCard;
import com.nxop.cutover.bot.card.GateCard;
import com.nxop.cutover.bot.card.GoNoGoCard;
import com.nxop.cutover.bot.card.NewsCard;
import com.nxop.cutover.bot.card.StakeholdersCard;
import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.status.page.Level;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.plan.file.PlanFile;
import com.nxop.cutover.orchestration.plan.file.PlanSource;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What simulated cutovers would say, after every event, with names ten times as long, right-to-left and emoji in them:
 * {@code -Dmessages.runs=N} plays more of them.
 */
class ManyMessagesTest {

    private static final long RUNS = 12;
    private static final Pattern NAME = Pattern.compile("(?m)^(\\s*(?:- id: \\S+\\s+)?name: )([^\"\\n]+)$");
    private static final String WIDE = " \u05D0\u05D1\u05D2 \uD83D\uDE80 <!channel> ";

    private final Templates templates = Templates.load(new TemplateFiles(Optional.empty()));
    private final Plan wide = wide();

    @Test
    void everyMessageIsWithinTheLimitsAndNoneSaysWhatIsNotSo() {
        Suite suite = new Suite(Rig.nxop());
        try (Quiet quiet = new Quiet()) {
            long messages = LongStream.rangeClosed(1, Long.getLong("messages.runs", RUNS))
                    .parallel()
                    .map(seed -> told(suite.play(seed)))
                    .sum();
            System.out.println("messages checked: " + messages);
            assertThat(messages).isPositive();
        }
    }

    /** The same events over the plan with wide names. */
    private long told(Outcome outcome) {
        List<Recorded> entries = outcome.stage().book.read(Stage.RUN, 0, Integer.MAX_VALUE);
        RunEvent.Prepared first = (RunEvent.Prepared) entries.get(0).event();
        Run run = first.begin(wide, entries.get(0).at());
        long messages = 0;
        for (Recorded entry : entries.subList(1, entries.size())) {
            run = run.after(entry.event(), entry.number(), entry.at());
            List<Card> cards = cards(run, entry.at());
            for (Card card : cards) {
                assertThat(BlockKit.violations(card.text(), card.blocks(), 50))
                        .as("seed " + outcome.script().seed() + ", entry " + entry.number())
                        .isEmpty();
                honest(run, card);
            }
            messages += cards.size();
        }
        return messages;
    }

    private List<Card> cards(Run run, Instant now) {
        List<Card> cards = new ArrayList<>(List.of(
                BoardCard.of(run, now),
                BriefCard.of(run, now),
                StakeholdersCard.of(run, now),
                CatchUpCard.of(run, now, now)));
        Run at = run;
        run.progress().gates().keySet().forEach(gate -> cards.add(GateCard.of(at, gate, now)));
        run.log().escalations().stream()
                .reduce((one, other) -> other)
                .ifPresent(last -> cards.add(NewsCard.escalated(at, last, now)));
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

    /** Nothing is called over, restored or well before it is. */
    private static void honest(Run run, Card card) {
        String words = card.text() + BlockKit.read(card.blocks());
        boolean live = run.standing().startedAt().isPresent() && run.head().reach() == Reach.LIVE;
        if (!run.ended()) {
            assertThat(words).doesNotContain("Completed", "services are restored");
        }
        if (run.state() != RunState.ROLLED_BACK) {
            assertThat(words).doesNotContain("Rolled back");
        }
        if (live && !run.ended()) {
            assertThat(Level.of(run)).isNotEqualTo(Level.NORMAL);
        }
        // Plain text, in brackets here, shows such tokens as they are; in marked text they would call everybody.
        assertThat(words.lines().filter(line -> !line.contains("[")).toList().toString())
                .doesNotContain("<!channel>");
    }

    private static Plan wide() {
        try {
            PlanSource source = PlanSource.open("plans/nxop-region-switch.yaml");
            Matcher names = NAME.matcher(source.text());
            String text = names.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                    + '"'
                    + (found.group(2).strip().replace("\\", "").replace("\"", "") + WIDE).repeat(10)
                    + '"'));
            return PlanFile.read(text, source.name(), Map.of()).plan().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

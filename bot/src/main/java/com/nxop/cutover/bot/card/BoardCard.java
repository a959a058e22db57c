package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Issues;
import com.nxop.cutover.notifications.status.StatusUpdate;
import com.nxop.cutover.notifications.status.Tally;
import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one live message of a run. */
public final class BoardCard {

    private static final int MOST_ISSUES = 8;

    private BoardCard() {}

    public static Card of(Run run, Instant now) {
        Layout layout = new Layout(Stamp.of("board", run, now));
        layout.header(run.plan().title());
        layout.section(state(run));
        run.standing().end().ifPresent(end -> layout.section(end(end)));
        who(run, layout);
        List<String> fields = new ArrayList<>(ClockFields.of(run, now));
        Tally tally = Tally.of(run);
        fields.add("*Progress*\n" + StepTable.bar(tally.completed(), tally.total()) + " " + Mrkdwn.safe(tally.say()));
        if (!run.ended()) {
            fields.add("*Undo now*\n" + UndoPrice.of(run, now));
        }
        layout.fields(fields);
        List<String> back = UndoPrice.lines(run, now);
        if (!back.isEmpty()) {
            layout.lines(back);
        }
        layout.divider().lines(StepTable.lines(run, now)).divider();
        layout.section(known(run) + issues(run) + "\n*Next* "
                + Mrkdwn.line(StatusUpdate.of(run, now).next(), 600));
        layout.buttons(RunButtons.of(run));
        layout.context(
                "As of " + Mrkdwn.bothTimes(now),
                "Run " + Mrkdwn.line(run.id(), 60) + " · event " + run.version() + " · plan "
                        + Mrkdwn.line(run.plan().digest(), 13));
        return layout.card(text(run, now));
    }

    private static String state(Run run) {
        String where = run.currentPhase()
                .filter(phase -> run.standing().startedAt().isPresent() && !run.ended())
                .map(phase -> " · phase " + Mrkdwn.line(phase.id(), 20) + ", " + Mrkdwn.line(phase.name(), 120))
                .orElse("");
        return Marks.withWord(run.state()) + where + "\n"
                + Mrkdwn.line(run.plan().from(), 60) + " :arrow_right: "
                + Mrkdwn.line(run.plan().to(), 60) + " · "
                + run.mode().name().toLowerCase(Locale.ROOT) + " · " + reach(run);
    }

    static String reach(Run run) {
        return switch (run.head().reach()) {
            case LIVE -> "live";
            case DRY_RUN -> "*dry run, nothing outside is changed*";
        };
    }

    private static String end(Standing.End end) {
        String by = "Ended " + Mrkdwn.bothTimes(end.at()) + " by " + Mrkdwn.name(end.by()) + ": "
                + Mrkdwn.line(end.reason(), 600);
        return end.remaining().isBlank() ? by : by + "\n*What remains* " + Mrkdwn.line(end.remaining(), 1200);
    }

    private static void who(Run run, Layout layout) {
        List<String> lines = new ArrayList<>();
        Owed.of(run)
                .forEach(debt -> lines.add(Marks.WAITING + " " + Crew.called(run, debt.roles()) + ": " + debt.what()));
        if (!lines.isEmpty()) {
            lines.add(0, "*Who must act now*");
            layout.lines(lines);
        }
    }

    private static String known(Run run) {
        return run.readiness().stakeholders().asked() ? "*Stakeholders* " + StakeholdersCard.summary(run) + "\n" : "";
    }

    private static String issues(Run run) {
        List<String> issues = Issues.of(run);
        if (issues.isEmpty()) {
            return "*Issues* none";
        }
        StringBuilder text = new StringBuilder("*Issues*");
        issues.stream()
                .limit(MOST_ISSUES)
                .forEach(one ->
                        text.append("\n").append(Marks.WARNING).append(" ").append(Mrkdwn.line(one, 220)));
        int more = issues.size() - MOST_ISSUES;
        return more > 0 ? text + "\n… and " + more + " more" : text.toString();
    }

    /** The state in words, for notifications and screen readers. */
    static String text(Run run, Instant now) {
        return Mrkdwn.line(
                run.plan().title() + ": " + Words.of(run.state()) + ". "
                        + Tally.of(run).say() + ". Next: "
                        + StatusUpdate.of(run, now).next() + ". As of " + Words.time(now) + ".",
                Limit.TEXT / 2);
    }
}

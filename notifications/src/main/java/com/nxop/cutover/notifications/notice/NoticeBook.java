package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was told, what will be told and what is stuck, as lines for people. */
public final class NoticeBook {

    private static final String PAGE = "/console/messages of the bot";

    private final Ledger ledger;
    private final Outbox outbox;
    private final Templates templates;
    private final CommsRules rules;
    private final Registrar registrar;
    private final InstantSource machine;

    /** Where it is written what was told, what waits and who has answered. */
    public record Told(Ledger ledger, Outbox outbox, Registrar registrar) {}

    /** @param machine the machine's clock, by which outboxes count */
    public NoticeBook(Told told, Templates templates, CommsRules rules, InstantSource machine) {
        this.ledger = told.ledger();
        this.outbox = told.outbox();
        this.registrar = told.registrar();
        this.templates = templates;
        this.rules = rules;
        this.machine = machine;
    }

    /** Every line of the plan's schedule, with what has become of it in the run. */
    public List<String> schedule(Plan plan, Optional<Run> run, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("Comms are " + word(run.map(rules::of).orElse(rules.wanted())) + "; window: "
                + run.flatMap(one -> one.standing().window())
                        .map(set -> minute(set.start()))
                        .orElse("not planned, see /cutover start --at"));
        lines.add(
                "every " + Durations.say(plan.clocks().heartbeat()) + ": status update to the channel, while it runs");
        List<Settled> settled = run.map(one -> ledger.of(one.id())).orElse(List.of());
        List<Appointment> due = run.map(one -> Calendar.of(one, ledger.past(one.id(), settled), now))
                .orElse(List.of());
        for (Notice notice : plan.communications().notices()) {
            lines.add(when(notice) + ": " + notice.id() + " to " + String.join(", ", notice.to()) + " by "
                    + notice.outlets().stream().map(NoticeBook::word).collect(Collectors.joining(", ")) + " - "
                    + state(notice, settled, due, now));
        }
        return lines;
    }

    private static String state(Notice notice, List<Settled> settled, List<Appointment> due, Instant now) {
        if (Crier.pageOnly(notice)) {
            return "on the status page by itself";
        }
        List<String> known = settled.stream()
                .filter(one -> of(notice, one.key()))
                .map(one -> word(one.state()) + " " + minute(one.at()) + " (" + one.remark() + ")")
                .toList();
        Optional<Instant> next = due.stream()
                .filter(one -> of(notice, one.key()) && one.at().isAfter(now))
                .map(Appointment::at)
                .min(Instant::compareTo);
        String past = known.isEmpty() ? "" : known.get(known.size() - 1);
        String coming = next.map(at -> "due " + minute(at)).orElse(past.isEmpty() ? "not due" : "");
        return past.isEmpty() || coming.isEmpty() ? past + coming : past + ", next " + coming;
    }

    private static boolean of(Notice notice, String key) {
        return key.equals(notice.id()) || key.startsWith(notice.id() + "/");
    }

    /** When it is due, for example {@code T-24 h}. */
    static String when(Notice notice) {
        String by = notice.by().map(NoticeBook::span).orElse("");
        return switch (notice.when()) {
            case BEFORE -> "T-" + by;
            case START -> "T+0";
            case EVERY -> "every " + by;
            case UNFINISHED -> "T+" + by + " if unfinished";
            case LEVEL -> "level " + notice.level().map(String::valueOf).orElse("?");
            case DECLARED -> "level " + notice.level().map(String::valueOf).orElse("?") + " set by hand";
            case AFTER -> by + " after the end";
            case WORKAROUNDS -> "when people are to work by hand";
            case RECOVERED -> "when that is over";
            case COMPLETED, RETURNED, STOPPED, MOVED, CANCELED -> "when " + word(notice.when());
        };
    }

    private static String span(Duration by) {
        if (by.toMinutes() % 1440 == 0 && by.toDays() > 1) {
            return by.toDays() + " d";
        }
        return by.toMinutes() % 60 == 0 ? by.toHours() + " h" : by.toMinutes() + " min";
    }

    /** What has not left, by outlet; one line saying so when everything has. */
    public List<String> stuck() {
        List<String> lines = outbox.backlog().stream()
                .map(one -> one.outlet() + ": " + one.waiting() + " waiting"
                        + one.oldest()
                                .map(at -> ", the oldest for " + Durations.say(Duration.between(at, machine.instant())))
                                .orElse("")
                        + ", " + one.dead() + " given up" + (one.trouble().isBlank() ? "" : " (" + one.trouble() + ")"))
                .toList();
        return lines.isEmpty() ? List.of("Nothing is stuck.") : lines;
    }

    /** Each group that must know, with what it has said; then each reader who was asked. */
    public List<String> acknowledgements(Plan plan, Optional<Run> run) {
        List<String> lines = new ArrayList<>();
        for (String id : plan.communications().stakeholders()) {
            String name = plan.communications().audience(id).map(Audience::name).orElse(id);
            String said = run.filter(one -> one.readiness().stakeholders().asked())
                    .map(one -> one.readiness().stakeholders().of(id).say())
                    .orElse("not asked yet; plan a window with /cutover start --at");
            lines.add(id + ", " + name + ": " + said);
        }
        run.ifPresent(one -> lines.addAll(registrar.lines(one)));
        return lines.isEmpty() ? List.of("The plan asks nobody to acknowledge.") : lines;
    }

    /** Every message as it would read with sample facts. */
    public List<String> samples() {
        Stream<String> lines = templates.messages().stream()
                .filter(message -> templates.has(message, Outlet.SUBJECT))
                .map(message -> message + ": " + templates.render(message, Outlet.SUBJECT, templates.sample(message))
                        + " | " + start(templates.render(message, Outlet.TEXT, templates.sample(message))));
        return Stream.concat(lines, Stream.of("Each of them whole, on every outlet: " + PAGE))
                .toList();
    }

    private static String start(String text) {
        String flat = text.replaceAll("\\s+", " ");
        return flat.length() <= 280 ? flat : flat.substring(0, flat.offsetByCodePoints(0, 270)) + "…";
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().replace("T", " ").replace(":00Z", " UTC");
    }
}

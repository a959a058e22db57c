package com.nxop.cutover.notifications.notice;

import com.nxop.cutover.notifications.pager.EscalationPager;
import com.nxop.cutover.notifications.template.Outlet;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.notifications.template.Truth;
import com.nxop.cutover.orchestration.action.Durations;
import com.nxop.cutover.orchestration.action.sns.OperationsTopic;
import com.nxop.cutover.orchestration.plan.Audience;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every message as it would read with its sample facts, on every outlet and in every length, and who gets it when. */
public final class Samples {

    private static final String FRAME = "frame";
    private static final int PAGE = EscalationPager.MOST_SUMMARY;
    private static final int TOPIC_SUBJECT = OperationsTopic.SUBJECT_LIMIT;

    private final Plan plan;
    private final Templates templates;

    public Samples(Plan plan, Templates templates) {
        this.plan = plan;
        this.templates = templates;
    }

    /**
     * One message.
     *
     * @param needs what must hold of a run while it is sent, in the words of the message list
     * @param uses the notices of the plan that say it; empty for what is not part of the schedule
     */
    public record Sample(String name, List<String> needs, List<Use> uses, List<Text> texts) {
        public Sample {
            needs = List.copyOf(needs);
            uses = List.copyOf(uses);
            texts = List.copyOf(texts);
        }
    }

    /**
     * A notice of the plan.
     *
     * @param to names of the audiences
     */
    public record Use(String notice, String when, List<String> to, List<String> outlets) {
        public Use {
            to = List.copyOf(to);
            outlets = List.copyOf(outlets);
        }
    }

    /**
     * A message on one outlet.
     *
     * @param outlet for example {@code mail, HTML}
     * @param length {@code full}, or {@code short} for those who want to know whether to worry
     * @param characters as Unicode counts them
     * @param most how many the outlet takes
     * @param html whether it is to be shown as a page
     */
    public record Text(String outlet, String length, String text, int characters, int most, boolean html) {}

    /** All of them, in the alphabet's order; pages to the on-call last. */
    public List<Sample> all() {
        List<Sample> all = new ArrayList<>();
        for (String message : templates.messages()) {
            boolean part = message.equals(FRAME) || message.endsWith(Mailing.EXECUTIVE);
            if (!part || !templates.has(whole(message), Outlet.TEXT)) {
                all.add(sample(message));
            }
        }
        all.add(page());
        return all;
    }

    private static String whole(String message) {
        return message.equals(FRAME) ? message : message.replace(Mailing.EXECUTIVE, "");
    }

    private Sample sample(String message) {
        List<Text> texts = new ArrayList<>(texts(message, word(Audience.Length.FULL)));
        if (templates.messages().contains(message + Mailing.EXECUTIVE)) {
            texts.addAll(texts(message + Mailing.EXECUTIVE, word(Audience.Length.SHORT)));
        }
        List<Use> uses = plan.communications().notices().stream()
                .filter(notice -> notice.message().equals(message) && !Crier.pageOnly(notice))
                .map(this::use)
                .collect(Collectors.toCollection(ArrayList::new));
        beside(message).ifPresent(uses::add);
        boolean relayed = plan.communications().notices().stream()
                .anyMatch(notice ->
                        notice.message().equals(message) && notice.outlets().contains(Notice.Outlet.SNS));
        if (relayed) {
            String subject = OperationsTopic.Message.subject(render(message, Outlet.SUBJECT));
            texts.add(text("SNS, subject and SMS", word(Audience.Length.FULL), subject, TOPIC_SUBJECT, false));
        }
        return new Sample(
                message, templates.needs(message).stream().map(Truth::word).toList(), uses, texts);
    }

    /** What is said beside the schedule. */
    private Optional<Use> beside(String message) {
        List<String> slack = List.of(word(Notice.Outlet.SLACK));
        return switch (message) {
            case "status-update" ->
                Optional.of(new Use(
                        "heartbeat",
                        "every " + Durations.say(plan.clocks().heartbeat()) + " of a run",
                        List.of("the cutover channel"),
                        slack));
            case "informed" ->
                Optional.of(new Use(
                        "raci",
                        "as steps end and phases begin",
                        List.of("whoever is I or C for it in the plan, by name in the thread or directly"),
                        slack));
            default -> Optional.empty();
        };
    }

    private List<Text> texts(String message, String length) {
        boolean mailed = templates.has(whole(message), Outlet.SUBJECT);
        List<Text> texts = new ArrayList<>();
        for (Outlet outlet : Outlet.values()) {
            if (templates.has(message, outlet)) {
                boolean framed = mailed && (outlet == Outlet.TEXT || outlet == Outlet.HTML);
                String text =
                        framed ? templates.framed(message, outlet, templates.sample(message)) : render(message, outlet);
                texts.add(text(name(outlet, mailed), length, text, outlet.most(), outlet == Outlet.HTML));
            }
        }
        return texts;
    }

    private static String name(Outlet outlet, boolean mailed) {
        return switch (outlet) {
            case SLACK -> "Slack";
            case SUBJECT -> "mail, subject";
            case TEXT -> mailed ? "mail, text; SNS; web hook" : "Slack, for notifications and screen readers";
            case HTML -> mailed ? "mail, HTML" : "page";
        };
    }

    private static Text text(String outlet, String length, String text, int most, boolean html) {
        return new Text(outlet, length, text, text.codePointCount(0, text.length()), most, html);
    }

    private String render(String message, Outlet outlet) {
        return templates.render(message, outlet, templates.sample(message));
    }

    private Use use(Notice notice) {
        List<String> to = notice.to().stream()
                .map(id -> plan.communications()
                        .audience(id)
                        .map(audience ->
                                audience.name() + (audience.length() == Audience.Length.SHORT ? " (short)" : ""))
                        .orElse(id))
                .toList();
        return new Use(
                notice.id(),
                NoticeBook.when(notice),
                to,
                notice.outlets().stream().map(Samples::word).toList());
    }

    /** What wakes people is not in the schedule: it comes of what happens. */
    private Sample page() {
        Map<String, String> facts = templates.sample(FRAME);
        String text = EscalationPager.summary(
                facts.getOrDefault("run", ""), "1A.3, Cordon the East cluster, takes longer than 90 s", Reach.LIVE);
        Use use = new Use("escalation", "as it happens", List.of("on-call, by PagerDuty"), List.of("pagerduty"));
        return new Sample(
                "page",
                List.of(),
                List.of(use),
                List.of(text("PagerDuty, summary", word(Audience.Length.FULL), text, PAGE, false)));
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}

package com.nxop.cutover.notifications.status.page;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.nxop.cutover.notifications.status.page.PublicStatus.Work;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.TemplateProblem;
import com.nxop.cutover.notifications.template.TemplatesBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The status as a page of HTML that needs no script. Everything put into it is escaped. */
public final class StatusPage {

    static final String FILE = "status-page.html.hbs";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Template template;
    private final PublicWords words;

    private StatusPage(Template template, PublicWords words) {
        this.template = template;
        this.words = words;
    }

    /** @throws TemplatesBroken when the file is missing or cannot be read */
    public static StatusPage load(TemplateFiles files, PublicWords words) {
        TemplateFiles.Found found = files.find(FILE).orElseThrow(() -> broken(FILE, "the status page is missing"));
        try {
            Template template =
                    new Handlebars().with(EscapingStrategy.HTML_ENTITY).compileInline(found.text());
            return new StatusPage(template, words);
        } catch (IOException | RuntimeException wrong) {
            throw broken(found.name(), "the status page cannot be read");
        }
    }

    private static TemplatesBroken broken(String file, String what) {
        return new TemplatesBroken(List.of(new TemplateProblem(file, 1, what, "take the one shipped with the bot")));
    }

    public String render(PublicStatus status, Instant now) {
        Context context = Context.newBuilder(facts(status, now))
                .resolver(MapValueResolver.INSTANCE)
                .build();
        try {
            return template.apply(context);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    private Map<String, Object> facts(PublicStatus status, Instant now) {
        boolean outdated = status.outdated(now);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", words.say("page.title"));
        facts.put("about", words.say("page.about"));
        facts.put("label", status.label());
        facts.put("outdated", outdated ? words.say("page.outdated") : "");
        facts.put("level", level(status, outdated));
        facts.put("underWay", status.level() == Level.NORMAL ? "" : "yes");
        status.expected().ifPresent(at -> facts.put("expected", time(at)));
        facts.put("checked", time(status.checkedAt()));
        status.nextUpdate().filter(at -> !outdated).ifPresent(at -> facts.put("next", time(at)));
        facts.put("hotline", status.hotline());
        facts.put("asOf", time(status.asOf().truncatedTo(ChronoUnit.MINUTES)));
        facts.put(
                "services",
                status.services().stream()
                        .map(one -> Map.of("name", one.name(), "about", one.about(), "effect", effect(one, outdated)))
                        .toList());
        facts.put("works", status.works().stream().map(StatusPage::work).toList());
        return facts;
    }

    private static String effect(PublicStatus.Affected service, boolean outdated) {
        return outdated ? "Not confirmed" : service.effect();
    }

    private static Map<String, String> level(PublicStatus status, boolean outdated) {
        Level level = status.level();
        boolean doubtful = outdated && level == Level.NORMAL;
        return Map.of(
                "title", doubtful ? "State not confirmed" : status.title(),
                "text", doubtful ? "" : status.text(),
                "colour", doubtful ? "yellow" : level.colour(),
                "number", Integer.toString(level.number()),
                "sign", doubtful ? "?" : sign(level));
    }

    private static String sign(Level level) {
        return switch (level) {
            case NORMAL -> "\u2713";
            case EXERCISE, MAINTENANCE -> "\u2699";
            case EXTENDED -> "!";
            case EMERGENCY -> "\u2715";
        };
    }

    private static Map<String, Object> work(Work work) {
        return Map.of(
                "id", work.id(),
                "title", work.title(),
                "begun", time(work.begunAt()),
                "updates",
                        work.updates().stream()
                                .map(one -> Map.of(
                                        "id", one.id(), "at", time(one.at()), "title", one.title(), "text", one.text()))
                                .toList());
    }

    static Map<String, String> time(Instant at) {
        return Map.of("iso", at.toString(), "say", TIME.format(at), "day", DAY.format(at));
    }
}

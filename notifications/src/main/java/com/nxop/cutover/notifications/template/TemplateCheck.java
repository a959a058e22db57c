package com.nxop.cutover.notifications.template;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.TagType;
import com.github.jknack.handlebars.Template;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles one file and tells what is wrong with it, by line. */
final class TemplateCheck {

    private final Handlebars engine;
    private final Outlet outlet;
    private final List<TemplateProblem> problems;

    TemplateCheck(Handlebars engine, Outlet outlet, List<TemplateProblem> problems) {
        this.engine = engine;
        this.outlet = outlet;
        this.problems = problems;
    }

    /** Empty when the file cannot be used; the problems say why. */
    Optional<Template> compile(TemplateFiles.Found file, MessageSpec spec) {
        int before = problems.size();
        try {
            Template template = engine.compileInline(file.text());
            names(file, template, spec);
            claims(file, spec);
            if (problems.size() == before) {
                sample(file, template, spec);
            }
            return problems.size() == before ? Optional.of(template) : Optional.empty();
        } catch (HandlebarsException wrong) {
            problem(file, line(wrong), reason(wrong), "correct the braces");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("reading from memory", impossible);
        }
    }

    private void names(TemplateFiles.Found file, Template template, MessageSpec spec) {
        Set<String> used = new LinkedHashSet<>(template.collect(TagType.VAR));
        used.addAll(template.collectReferenceParameters());
        used.removeIf(name ->
                name.equals("this") || name.startsWith("@") || spec.facts().containsKey(name));
        used.forEach(name -> problem(
                file,
                lineOf(file.text(), name),
                "there is no fact '" + name + "' for the message '" + spec.name() + "'",
                "use one of "
                        + String.join(
                                ", ", spec.facts().keySet().stream().sorted().toList())));
        List<String> raw = new ArrayList<>(template.collect(TagType.TRIPLE_VAR));
        raw.addAll(template.collect(TagType.AMP_VAR));
        raw.forEach(name -> problem(
                file,
                lineOf(file.text(), name),
                "'" + name + "' is put in without escaping",
                "write {{" + name + "}}"));
    }

    /** Whoever says it must have it checked. */
    private void claims(TemplateFiles.Found file, MessageSpec spec) {
        String low = file.text().toLowerCase(Locale.ROOT).replaceAll("[ \\t\\r\\n]+", " ");
        for (Truth truth : Truth.values()) {
            truth.words().stream()
                    .filter(words -> low.contains(words) && !spec.needs().contains(truth))
                    .forEach(words -> problem(
                            file,
                            lineOf(file.text(), words),
                            "'" + words + "' is said, but nothing makes sure that it is so",
                            "add needs: [" + truth.word() + "] to the message '" + spec.name() + "'"));
        }
    }

    private void sample(TemplateFiles.Found file, Template template, MessageSpec spec) throws IOException {
        String text = template.apply(spec.facts());
        int length = text.codePointCount(0, text.length());
        if (outlet == Outlet.SUBJECT && text.strip().indexOf('\n') >= 0) {
            problem(file, 2, "a subject is one line", "join the lines");
        }
        if (length > outlet.most()) {
            problem(
                    file,
                    1,
                    "with the sample facts the text has " + length + " characters, " + outlet.most() + " are allowed",
                    "shorten it");
        }
    }

    private void problem(TemplateFiles.Found file, int line, String what, String remedy) {
        problems.add(new TemplateProblem(file.name(), line, what, remedy));
    }

    private static int line(HandlebarsException wrong) {
        return wrong.getError() == null ? 1 : wrong.getError().line;
    }

    private static String reason(HandlebarsException wrong) {
        @Nullable String message = wrong.getError() == null ? wrong.getMessage() : wrong.getError().reason;
        return message == null
                ? "it cannot be read"
                : message.replaceAll("\\s+", " ").trim();
    }

    private static int lineOf(String text, String name) {
        int at = Math.max(0, text.indexOf(name));
        return (int) text.substring(0, at).chars().filter(one -> one == '\n').count() + 1;
    }
}

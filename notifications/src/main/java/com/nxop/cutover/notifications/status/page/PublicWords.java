package com.nxop.cutover.notifications.status.page;

import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.TemplateProblem;
import com.nxop.cutover.notifications.template.TemplatesBroken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of the status page, from {@value #FILE}. Checked before the program starts. */
public final class PublicWords {

    static final String FILE = "status-words.properties";
    private static final int MOST = 600;

    /** Regions, addresses, ARNs and mail addresses have no place on a public page. */
    private static final Pattern INTERNAL =
            Pattern.compile("\\b[a-z]{2}-[a-z]+-\\d\\b|arn:|://|\\b[\\w-]+\\.(com|net|org|internal)\\b|@");

    private final Properties words;

    private PublicWords(Properties words) {
        this.words = words;
    }

    /** @throws TemplatesBroken with every problem at once */
    public static PublicWords load(TemplateFiles files) {
        TemplateFiles.Found found = files.find(FILE)
                .orElseThrow(() -> new TemplatesBroken(List.of(new TemplateProblem(
                        FILE,
                        1,
                        "the words of the status page are missing",
                        "put the file into the messages folder"))));
        Properties words = read(found.text());
        List<TemplateProblem> problems = problems(found, words);
        if (!problems.isEmpty()) {
            throw new TemplatesBroken(problems);
        }
        return new PublicWords(words);
    }

    /** @throws IllegalArgumentException for a word that is not in the list; the check at start leaves none out */
    String say(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("There is no word '" + key + "' in " + FILE + ".");
        }
        return word;
    }

    private static List<TemplateProblem> problems(TemplateFiles.Found found, Properties words) {
        List<TemplateProblem> problems = new ArrayList<>();
        for (String key : keys()) {
            String word = words.getProperty(key, "").strip();
            if (word.isEmpty()) {
                problems.add(new TemplateProblem(found.name(), 1, "'" + key + "' has no words", "add it"));
            } else if (word.length() > MOST) {
                problems.add(problem(found, key, "'" + key + "' is longer than " + MOST + " characters", "shorten it"));
            } else if (INTERNAL.matcher(word).find()) {
                problems.add(problem(
                        found, key, "'" + key + "' names a region, an address or an account", "say it without"));
            }
        }
        return problems;
    }

    private static TemplateProblem problem(TemplateFiles.Found found, String key, String what, String remedy) {
        int at = Math.max(0, found.text().indexOf(key));
        int line = (int) found.text()
                        .substring(0, at)
                        .chars()
                        .filter(one -> one == '\n')
                        .count()
                + 1;
        return new TemplateProblem(found.name(), line, what, remedy);
    }

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(
                List.of("page.title", "page.about", "page.hotline", "page.outdated", "work.planned", "work.extended"));
        for (Level level : Level.values()) {
            keys.add("level." + level.key() + ".title");
            keys.add("level." + level.key() + ".text");
        }
        for (BusinessService service : BusinessService.values()) {
            keys.add("service." + service.key() + ".name");
            keys.add("service." + service.key() + ".about");
            Arrays.stream(Level.values()).forEach(level -> keys.add(effect(service, level)));
        }
        for (Moment.Kind kind : Moment.Kind.values()) {
            keys.add("update." + kind.key() + ".title");
            keys.add("update." + kind.key() + ".text");
        }
        return keys;
    }

    static String effect(BusinessService service, Level level) {
        return "service." + service.key() + "." + level.key();
    }

    private static Properties read(String text) {
        try {
            Properties words = new Properties();
            words.load(new StringReader(text));
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }
}

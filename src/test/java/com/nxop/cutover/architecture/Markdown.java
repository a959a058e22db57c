package com.nxop.cutover.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a page of documentation claims: links, commands to type, names in code marks. */
record Markdown(Path file, String text) {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```bash\\n(.*?)^```");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    static Markdown read(Path file) {
        return new Markdown(file, Repository.text(file));
    }

    static List<Markdown> all() {
        return Repository.readmes().stream().map(Markdown::read).toList();
    }

    /** Targets of links that stay in this repository. */
    List<String> relativeLinks() {
        return groups(LINK, text).filter(link -> !link.contains("://")).toList();
    }

    /** Every line to type in a shell: fenced ones, and inline ones that name a program of this repository. */
    List<String> commands() {
        List<String> commands = new ArrayList<>();
        groups(FENCE, text).flatMap(block -> block.replace("\\\n", " ").lines()).forEach(commands::add);
        code().filter(code -> code.startsWith("mvn ") || code.startsWith("java -jar "))
                .forEach(commands::add);
        return commands;
    }

    /** Everything typed after {@code /cutover}. */
    List<String> slashCommands() {
        return code().filter(code -> code.startsWith("/cutover "))
                .map(code -> code.substring("/cutover ".length()))
                .toList();
    }

    Stream<String> code() {
        return groups(CODE, FENCE.matcher(text).replaceAll(""));
    }

    private static Stream<String> groups(Pattern pattern, String in) {
        return pattern.matcher(in).results().map((MatchResult found) -> found.group(1));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}

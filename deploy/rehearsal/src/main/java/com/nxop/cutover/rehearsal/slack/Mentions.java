package com.nxop.cutover.rehearsal.slack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a person types into what Slack sends: entities escaped, known {@code @handles} and {@code #channels} named by id. */
final class Mentions {

    private static final Pattern WORD = Pattern.compile("(?<![\\w<])([@#])([a-z0-9._-]+)");

    private Mentions() {}

    static String escape(String typed, Room room) {
        String safe = typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return WORD.matcher(safe)
                .replaceAll(match -> Matcher.quoteReplacement(
                        token(match.group(1), match.group(2), room).orElse(match.group())));
    }

    private static Optional<String> token(String sign, String word, Room room) {
        if (sign.equals("#")) {
            return room.find("#" + word).map(channel -> "<#" + channel.id() + "|" + channel.name() + ">");
        }
        List<Person> people = room.people();
        Optional<String> person = people.stream()
                .filter(one -> one.handle().equals(word))
                .map(one -> "<@" + one.id() + "|" + word + ">")
                .findFirst();
        return person.or(() -> people.stream()
                .filter(one -> one.groupHandles().contains(word))
                .map(one -> "<!subteam^" + PeopleMethods.groupId(word) + "|@" + word + ">")
                .findFirst());
    }
}

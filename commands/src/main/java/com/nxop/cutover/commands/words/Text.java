package com.nxop.cutover.commands.words;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Typed text made plain: what keyboards and chat programs add is taken away, what was meant stays. */
public final class Text {

    /** Zero width, direction marks and overrides, soft hyphen, byte order mark, other controls. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}[\\p{Cc}&&[^\\t\\n\\r]]]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\p{Z}]+");
    private static final Pattern QUOTE = Pattern.compile("[\\u2018\\u2019\\u201A\\u201B\\u2032]");
    private static final Pattern DOUBLE = Pattern.compile("[\\u201C\\u201D\\u201E\\u201F\\u2033]");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|([^>]*))?>");
    private static final Pattern SPECIAL = Pattern.compile("<!(?:subteam\\^\\w+\\|)?@?([^>|]*)(?:\\|[^>]*)?>");
    private static final Pattern LABELED = Pattern.compile("<[^<>|]*\\|([^<>]*)>");
    private static final Pattern LINK = Pattern.compile("<([^<>|\\s]+)>");

    private Text() {}

    /** One line of ordinary characters; mentions are kept as they came. */
    public static String clean(String typed) {
        String text = Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Normalizer.Form.NFC);
        text = QUOTE.matcher(text).replaceAll("'");
        text = DOUBLE.matcher(text).replaceAll("\"");
        text = DASH.matcher(text).replaceAll("-");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Words for people: mentions and links as names, nothing that would call a whole channel. */
    public static String plain(String cleaned) {
        String text = PERSON.matcher(cleaned).replaceAll(Text::name);
        text = SPECIAL.matcher(text).replaceAll("$1");
        text = LABELED.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String name(java.util.regex.MatchResult found) {
        String name = found.group(2) == null || found.group(2).isBlank() ? found.group(1) : found.group(2);
        return Matcher.quoteReplacement("@" + name);
    }

    /** The directory id or handle in a mention such as {@code <@U123|ines>} or {@code @ines}; empty when it is none. */
    public static java.util.Optional<String> mentioned(String word) {
        Matcher person = PERSON.matcher(word);
        if (person.matches()) {
            return java.util.Optional.of(person.group(1));
        }
        boolean handle = word.startsWith("@") && word.length() > 1;
        return handle ? java.util.Optional.of(word.substring(1)) : java.util.Optional.empty();
    }
}

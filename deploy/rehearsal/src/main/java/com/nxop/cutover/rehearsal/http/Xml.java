package com.nxop.cutover.rehearsal.http;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** XML as the query protocols write it. */
public final class Xml {

    private Xml() {}

    /** An element around elements; the name may carry attributes. */
    public static String element(String name, String... inner) {
        return "<" + name + ">" + String.join("", inner) + "</" + name.split(" ")[0] + ">";
    }

    /** An element around text. */
    public static String text(String name, Object value) {
        return element(name, escaped(String.valueOf(value)));
    }

    /** A list element with one element per item. */
    public static <T> String list(String name, Collection<T> items, Function<? super T, String> each) {
        return element(name, items.stream().map(each).collect(Collectors.joining()));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

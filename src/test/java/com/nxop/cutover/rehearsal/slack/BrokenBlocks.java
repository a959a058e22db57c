package com.nxop.cutover.rehearsal.slack;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Blocks Slack refuses, by what is wrong with them. */
final class BrokenBlocks {

    private static final String DIVIDER = "{'type':'divider'}";
    private static final String TEXT = "{'type':'mrkdwn','text':'t'}";

    private BrokenBlocks() {}

    static String of(String what) {
        String blocks = switch (what) {
            case "51 blocks" -> times(51, DIVIDER);
            case "26 actions" -> actions(times(26, button("")));
            case "11 context elements" -> "{'type':'context','elements':[" + times(11, TEXT) + "]}";
            case "11 fields" -> "{'type':'section','fields':[" + times(11, TEXT) + "]}";
            case "6 overflow options" -> actions("{'type':'overflow','options':[" + options(6) + "]}");
            case "101 options" -> actions("{'type':'static_select','options':[" + options(101) + "]}");
            case "no text" -> "{'type':'section'}";
            case "unknown block" -> "{'type':'marquee'}";
            case "unknown field" -> "{'type':'divider','colour':'red'}";
            case "markdown header" -> "{'type':'header','text':" + TEXT + "}";
            case "bad style" -> actions(button(",'style':'warning'"));
            case "same action id" -> actions(times(2, button(",'action_id':'a'")));
            case "same block id" -> times(2, "{'type':'divider','block_id':'b'}");
            case "strange initial option" ->
                actions("{'type':'static_select','options':[" + options(1)
                        + "],'initial_option':{'text':{'type':'plain_text','text':'z'},'value':'z'}}");
            case "input in actions" -> actions("{'type':'plain_text_input'}");
            default -> throw new IllegalArgumentException(what);
        };
        return "[" + blocks.replace('\'', '"') + "]";
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String button(String more) {
        return "{'type':'button','text':{'type':'plain_text','text':'Go'}" + more + "}";
    }

    private static String options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'text':{'type':'plain_text','text':'o" + i + "'},'value':'v" + i + "'}")
                .collect(Collectors.joining(","));
    }

    private static String times(int count, String json) {
        return String.join(",", java.util.Collections.nCopies(count, json));
    }
}

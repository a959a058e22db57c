package com.nxop.cutover.bot.card;

import com.nxop.cutover.notifications.status.Words;
import com.nxop.cutover.orchestration.action.Catalogue;
import com.nxop.cutover.orchestration.action.data.Ahead;
import com.nxop.cutover.orchestration.plan.Procedure;
import com.nxop.cutover.orchestration.run.Layer;
import com.nxop.cutover.orchestration.run.Layers;
import com.nxop.cutover.orchestration.run.Price;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What turning back would take now, by what is seen of each layer. The text says where its figures come from. */
final class UndoPrice {

    private UndoPrice() {}

    /** In one line. */
    static String of(Run run, Instant now) {
        Standpoint here = Standpoint.of(run, now);
        if (run.standing().wayBack().isPresent()) {
            String by =
                    "under way by " + Mrkdwn.line(run.standing().wayBack().get().procedure(), Limit.BUTTON);
            return by
                    + here.price()
                            .filter(price -> !price.left().isEmpty())
                            .map(price -> ", to go about " + say(price))
                            .orElse(", only its checklist is left");
        }
        return here.proposed()
                .flatMap(way -> here.price().map(price -> price(way, price) + ahead(run, here)))
                .orElse("nothing to undo yet");
    }

    /** What would be left behind, as it was counted; what was not counted is never called nothing. */
    private static String ahead(Run run, Standpoint here) {
        boolean counted = run.plan().rollbacks().stream()
                .flatMap(way -> way.steps().stream())
                .anyMatch(step -> step.uses().equals(Catalogue.DATA_AHEAD.uses()));
        if (!counted) {
            return "";
        }
        String region = Mrkdwn.line(run.plan().to(), Limit.BUTTON);
        return here.ahead()
                .map(one -> Optional.ofNullable(one.seen().readings().get(Ahead.RECORDS))
                        .map(count -> ", " + Mrkdwn.line(count, 20) + " records only in " + region)
                        .orElse(", records only in " + region + " not counted: "
                                + Mrkdwn.line(one.seen().summary(), 200)))
                .orElse(", records only in " + region + " not counted yet");
    }

    /** What the interruption would come to in all if it were turned back now, against the clocks that count it. */
    private static String inAll(Run run, Price price, Instant now) {
        Duration whole = run.elapsed(now).plus(price.most());
        return "*Turned back now* it comes to " + Words.span(whole) + " in all: "
                + against(whole, "business", run.plan().clocks().business()) + ", "
                + against(whole, "contract", run.plan().clocks().contract());
    }

    private static String against(Duration whole, String clock, Duration limit) {
        boolean over = whole.compareTo(limit) > 0;
        return (over ? Marks.WARNING + " over the " : "within the ") + Words.span(limit) + " of the " + clock
                + " clock";
    }

    private static String price(Procedure way, Price price) {
        return Mrkdwn.line(way.id(), Limit.BUTTON) + ", about " + say(price);
    }

    /** For example "3 m 40 s (design estimate)". */
    private static String say(Price price) {
        String span = price.likely().equals(price.most())
                ? Words.span(price.likely())
                : Words.span(price.likely()) + ", nine of ten within " + Words.span(price.most());
        return span + " (" + price.basis() + ")";
    }

    /** The reasons, where every layer is, and what would make it dearer; empty before the first change. */
    static List<String> lines(Run run, Instant now) {
        if (run.standing().changesSince().isEmpty() || run.ended()) {
            return List.of();
        }
        Standpoint here = Standpoint.of(run, now);
        List<String> lines = new ArrayList<>();
        here.proposed()
                .filter(way -> run.standing().wayBack().isEmpty())
                .ifPresent(way -> lines.add("*Way back* " + Mrkdwn.line(way.id() + ", " + way.name(), 120) + ": "
                        + Mrkdwn.line(here.why(), 400)));
        here.price().filter(price -> !price.left().isEmpty()).ifPresent(price -> lines.add(inAll(run, price, now)));
        lines.add("*Layers* " + layers(here.layers(), now));
        here.noReturn().ifPresent(text -> lines.add(Marks.WARNING + " " + Mrkdwn.line(text, 300)));
        return lines;
    }

    private static String layers(Layers layers, Instant now) {
        List<String> words = new ArrayList<>();
        layers.sights().values().forEach(sight -> words.add(sight.layer().label() + " " + place(sight, now)));
        return Mrkdwn.line(String.join(" · ", words), 500);
    }

    private static String place(Layers.Sight sight, Instant now) {
        String word = sight.place().name().toLowerCase(Locale.ROOT);
        return sight.at()
                .filter(at -> sight.place() != Layer.Place.UNKNOWN)
                .map(at -> word + " (" + Words.span(Duration.between(at, now)) + " ago)")
                .orElse(word);
    }

    /** What a way back was said to take when it was begun. */
    static String begun(Run run, Procedure way) {
        return run.outlook()
                .priced()
                .filter(price -> price.procedure().equals(way.id()))
                .map(price -> Words.span(price.likely()) + " (" + price.basis() + ")")
                .orElseGet(() -> Words.span(Price.design(way)) + " (design estimate of the whole)");
    }
}

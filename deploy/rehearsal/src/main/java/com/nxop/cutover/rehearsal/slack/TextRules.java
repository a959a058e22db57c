package com.nxop.cutover.rehearsal.slack;

import java.util.Set;

/** Block Kit's limits on text, options and confirm dialogs, counted in code points. */
final class TextRules {

    static final int ID = 255;

    private static final Set<String> STYLES = Set.of("primary", "danger");

    private TextRules() {}

    static void plain(Spot spot, int max) {
        object(spot, max, Set.of("plain_text"));
    }

    static void any(Spot spot, int max) {
        object(spot, max, Set.of("plain_text", "mrkdwn"));
    }

    private static void object(Spot spot, int max, Set<String> types) {
        if (!spot.present()) {
            return;
        }
        if (!spot.node().isObject()) {
            spot.fail("must provide an object");
            return;
        }
        spot.need("type").oneOf(types);
        spot.need("text").string(1, max);
        spot.at("emoji").flag();
        spot.at("verbatim").flag();
        spot.only(spot.type().equals("mrkdwn") ? Set.of("type", "text", "verbatim") : Set.of("type", "text", "emoji"));
    }

    static void confirm(Spot spot) {
        if (!spot.present()) {
            return;
        }
        spot.only(Set.of("title", "text", "confirm", "deny", "style"));
        plain(spot.need("title"), 100);
        any(spot.need("text"), 300);
        plain(spot.need("confirm"), 30);
        plain(spot.need("deny"), 30);
        spot.at("style").oneOf(STYLES);
    }

    static void style(Spot spot) {
        spot.oneOf(STYLES);
    }

    /** Option of a select or overflow menu: plain text only. */
    static void option(Spot spot) {
        plain(spot.need("text"), 75);
        rest(spot);
        plain(spot.at("description"), 75);
    }

    /** Option of checkboxes or radio buttons: may be mrkdwn. */
    static void choice(Spot spot) {
        any(spot.need("text"), 75);
        rest(spot);
        any(spot.at("description"), 75);
    }

    private static void rest(Spot spot) {
        spot.only(Set.of("text", "value", "description", "url"));
        spot.need("value").string(1, 150);
        spot.at("url").string(1, 3000);
    }
}

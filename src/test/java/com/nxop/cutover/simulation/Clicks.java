package com.nxop.cutover.simulation;

import java.util.HashMap;
import java.util.Map;

/** Which card each click answered, by the click's key. */
final class Clicks {

    /** A gate's card as it was shown; round 0 and no digest: none was. */
    record Card(String gate, int round, String digest) {

        static final Card NONE = new Card("", 0, "");
    }

    private final Map<String, Card> cards = new HashMap<>();

    void on(String key, Card card) {
        cards.put(key, card);
    }

    Card card(String key) {
        return cards.getOrDefault(key, Card.NONE);
    }
}

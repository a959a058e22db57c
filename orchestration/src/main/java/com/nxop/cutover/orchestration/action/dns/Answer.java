package com.nxop.cutover.orchestration.action.dns;

import java.util.List;

/** What one resolver said about one name. */
sealed interface Answer {

    String resolver();

    String said();

    /** The resolver answered.
     *
     * @param chain CNAME targets in the order followed, lower case, without the last dot; empty when there are none
     * @param ttl shortest time to live on the chain, seconds
     */
    record Named(String resolver, List<String> chain, long ttl) implements Answer {

        public Named {
            chain = List.copyOf(chain);
        }

        @Override
        public String said() {
            return chain.isEmpty() ? "no such name" : String.join(" > ", chain) + " (TTL " + ttl + " s)";
        }
    }

    /** The resolver could not be asked, or could not answer. */
    record Silent(String resolver, String why) implements Answer {

        @Override
        public String said() {
            return "unknown: " + why;
        }
    }
}

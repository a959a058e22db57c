package com.nxop.cutover.orchestration.run;

import java.util.List;

/** The answer to an intent. A no is a value with a reason. */
public sealed interface Decision {

    /** It happens: these events are to be written. */
    record Accepted(List<RunEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It was so already; nothing to write. */
    record Already(String saying) implements Decision {}

    /**
     * It does not happen.
     *
     * @param reason what is wrong
     * @param remedy what the person can do next
     */
    record Refused(String reason, String remedy) implements Decision {}

    /** The card that was answered shows something else than what is true now. */
    record Stale(String gate, String difference) implements Decision {}

    static Decision accept(RunEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(String reason, String remedy) {
        return new Refused(reason, remedy);
    }
}

package com.nxop.cutover.orchestration.action;

/**
 * What the outside answered to a change.
 *
 * @param receipt what later observations need to recognise this change, for example a change id; may be empty
 */
public record ActResult(Answer answer, String summary, String receipt) {

    /** The kinds of answer. */
    public enum Answer {
        /** The reply itself proves that it is done. */
        DONE,
        /** Taken on; whether it is done is seen by observing. */
        ACCEPTED,
        /** Certainly not done, and why. */
        REFUSED,
        /** Asked, but the answer is lost or says neither. Settled by observing only. */
        UNKNOWN
    }

    public static ActResult done(String summary, String receipt) {
        return new ActResult(Answer.DONE, summary, receipt);
    }

    public static ActResult accepted(String summary, String receipt) {
        return new ActResult(Answer.ACCEPTED, summary, receipt);
    }

    public static ActResult refused(String summary) {
        return new ActResult(Answer.REFUSED, summary, "");
    }

    public static ActResult unknown(String summary, String receipt) {
        return new ActResult(Answer.UNKNOWN, summary, receipt);
    }
}

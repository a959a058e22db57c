package com.nxop.cutover.rehearsal.aws;

/** A "no" of an AWS service: its error code, HTTP status and sentence. */
final class AwsRefusal extends RuntimeException {

    static final String INTERNAL = "InternalFailure";
    static final String UNAVAILABLE = "ServiceUnavailable";

    private final String code;
    private final int status;

    AwsRefusal(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    static AwsRefusal bad(String code, String message) {
        return new AwsRefusal(code, 400, message);
    }

    static AwsRefusal missing(String code, String message) {
        return new AwsRefusal(code, 404, message);
    }

    /** What a fault makes a service say. */
    static AwsRefusal of(String fault) {
        return fault.startsWith("aws.")
                ? new AwsRefusal(UNAVAILABLE, 503, "The region does not answer")
                : new AwsRefusal(INTERNAL, 500, "The request failed because of an internal error");
    }

    String code() {
        return code;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}

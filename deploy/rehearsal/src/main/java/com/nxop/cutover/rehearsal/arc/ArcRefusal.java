package com.nxop.cutover.rehearsal.arc;

/** A "no" of ARC: its error type, HTTP status and sentence. */
final class ArcRefusal extends RuntimeException {

    private final String type;
    private final int status;

    ArcRefusal(String type, int status, String message) {
        super(message);
        this.type = type;
        this.status = status;
    }

    static ArcRefusal conflict(String message) {
        return new ArcRefusal("ConflictException", 409, message);
    }

    static ArcRefusal invalid(String message) {
        return new ArcRefusal("ValidationException", 400, message);
    }

    static ArcRefusal unknown(String arn) {
        return new ArcRefusal("ResourceNotFoundException", 404, "There is no routing control " + arn);
    }

    static ArcRefusal endpointAway() {
        return new ArcRefusal("EndpointTemporarilyUnavailableException", 503, "The cluster endpoint is unavailable");
    }

    static ArcRefusal internal() {
        return new ArcRefusal("InternalServerException", 500, "There was an unexpected error");
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }
}

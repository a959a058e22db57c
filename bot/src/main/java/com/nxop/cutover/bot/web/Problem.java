package com.nxop.cutover.bot.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457): a title, what happened in a sentence, and under {@code remedy} what to do. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final URI NONE = URI.create("about:blank");

    private final HttpStatus status;
    private final String remedy;

    Problem(HttpStatus status, String detail, String remedy) {
        super(detail);
        this.status = status;
        this.remedy = remedy;
    }

    ProblemDetail detail() {
        return detail(status, String.valueOf(getMessage()), remedy);
    }

    static ProblemDetail detail(HttpStatusCode status, String detail, String remedy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NONE);
        if (!remedy.isBlank()) {
            problem.setProperty("remedy", remedy);
        }
        return problem;
    }
}

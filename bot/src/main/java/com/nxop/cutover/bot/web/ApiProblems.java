package com.nxop.cutover.bot.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as problem details, none with a stack trace or a text of the outside in it. */
@RestControllerAdvice
final class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final Supplier<String> keys;

    ApiProblems(Supplier<String> keys) {
        this.keys = keys;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bug(RuntimeException bug) {
        String id = keys.get().substring(0, 8);
        LOG.error("Error {} while answering over HTTP", id, bug);
        return answer(Problem.detail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here (error " + id + ").",
                "See GET /api/v1/runs/current for what is true now; send it again with the same Idempotency-Key."));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.createResponseEntity(body, headers, status, request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

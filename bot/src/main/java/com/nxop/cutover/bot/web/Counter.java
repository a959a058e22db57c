package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.web.sheet.AnswerSheet;
import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.commands.Desk;
import com.nxop.cutover.commands.Door;
import com.nxop.cutover.commands.Request;
import com.nxop.cutover.commands.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Where a POST meets the desk: once for each key, and with the same answer ever after. */
final class Counter {

    private final Desk desk;
    private final AnswerBook book;
    private final Clock clock;
    private final JsonMapper json;

    Counter(Desk desk, AnswerBook book, Clock runClock, JsonMapper json) {
        this.desk = desk;
        this.book = book;
        this.clock = runClock;
        this.json = json;
    }

    /** @throws Problem when the key was used for something else */
    ResponseEntity<String> ask(Posted posted, Said said) {
        Optional<AnswerBook.Given> before = book.given(posted.key());
        if (before.isPresent()) {
            return again(posted, before.get());
        }
        Instant now = clock.instant();
        AnswerBook.Given given =
                given(posted, desk.handle(new Request(posted.by(), Door.HTTP, said, posted.key(), now)), now);
        book.keep(posted.key(), given);
        return answer(given);
    }

    private static ResponseEntity<String> again(Posted posted, AnswerBook.Given given) {
        if (!given.request().equals(posted.digest())) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "This Idempotency-Key was already used for something else.",
                    "Use a new key for a new request.");
        }
        return answer(given);
    }

    private AnswerBook.Given given(Posted posted, Answer answer, Instant now) {
        if (answer instanceof Answer.Refused no) {
            return refused(posted, Problem.detail(HttpStatus.CONFLICT, no.reason(), no.remedy()));
        }
        if (answer instanceof Answer.Stale stale) {
            ProblemDetail problem = Problem.detail(
                    HttpStatus.CONFLICT, stale.difference(), "Read the gate again and answer what it shows now.");
            problem.setTitle("Stale");
            problem.setProperty("gate", stale.gate());
            return refused(posted, problem);
        }
        return new AnswerBook.Given(
                posted.digest(), HttpStatus.OK.value(), json.writeValueAsString(AnswerSheet.of(answer, now)));
    }

    private AnswerBook.Given refused(Posted posted, ProblemDetail problem) {
        if (HttpStatus.CONFLICT.getReasonPhrase().equals(problem.getTitle())) {
            problem.setTitle("Refused");
        }
        return new AnswerBook.Given(posted.digest(), problem.getStatus(), json.writeValueAsString(problem));
    }

    private static ResponseEntity<String> answer(AnswerBook.Given given) {
        MediaType type = given.status() == HttpStatus.OK.value()
                ? MediaType.APPLICATION_JSON
                : MediaType.APPLICATION_PROBLEM_JSON;
        return ResponseEntity.status(given.status()).contentType(type).body(given.body());
    }
}

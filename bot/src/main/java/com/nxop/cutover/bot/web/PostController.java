package com.nxop.cutover.bot.web;

import com.nxop.cutover.commands.CardMark;
import com.nxop.cutover.commands.Said;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Run;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people want, over HTTP: the words and the buttons of Slack, through the same desk. */
@RestController
@RequestMapping(path = ApiDoor.API, consumes = MediaType.APPLICATION_JSON_VALUE)
final class PostController {

    private final Counter counter;
    private final Cutover cutover;

    PostController(Counter counter, Cutover cutover) {
        this.counter = counter;
        this.cutover = cutover;
    }

    /** @param text everything after {@code /cutover} */
    record Command(@Nullable String text) {}

    /**
     * An answer to a gate.
     *
     * @param choice approve or reject
     * @param round of the evidence that was looked at; 0: whatever is asked now
     * @param digest of that evidence; none: whatever is shown now
     */
    record GateAnswer(
            @Nullable String run,
            @Nullable String choice,
            @Nullable String reason,
            int round,
            @Nullable String digest) {}

    /**
     * A word on a criterion.
     *
     * @param choice yes or no
     */
    record CriterionAnswer(
            @Nullable String run,
            @Nullable String choice,
            @Nullable String remark) {}

    /** The wish to start below the bar. */
    record StartOverride(@Nullable String run, @Nullable String reason) {}

    @PostMapping("/commands")
    ResponseEntity<String> command(HttpServletRequest request) {
        Posted posted = Posted.read(request);
        String text = text(posted.as(Command.class).text()).strip();
        return counter.ask(posted, new Said.Words(text.replaceFirst("^/cutover\\b\\s*", "")));
    }

    @PostMapping("/gates/{gate}/answers")
    ResponseEntity<String> gate(@PathVariable("gate") String gate, HttpServletRequest request) {
        Posted posted = Posted.read(request);
        GateAnswer answer = posted.as(GateAnswer.class);
        String choice = choice(answer.choice(), "approve", "reject");
        CardMark about = new CardMark(run(answer.run()), gate, answer.round(), text(answer.digest()));
        return counter.ask(posted, new Said.Click("gate." + choice, about, text(answer.reason())));
    }

    @PostMapping("/criteria/{criterion}/answers")
    ResponseEntity<String> criterion(@PathVariable("criterion") String criterion, HttpServletRequest request) {
        Posted posted = Posted.read(request);
        CriterionAnswer answer = posted.as(CriterionAnswer.class);
        String choice = choice(answer.choice(), "yes", "no");
        CardMark about = new CardMark(run(answer.run()), criterion, 0, "");
        return counter.ask(posted, new Said.Click("criterion." + choice, about, text(answer.remark())));
    }

    @PostMapping("/overrides")
    ResponseEntity<String> override(HttpServletRequest request) {
        Posted posted = Posted.read(request);
        StartOverride wish = posted.as(StartOverride.class);
        return counter.ask(
                posted, new Said.Click("run.override", new CardMark(run(wish.run()), "", 0, ""), text(wish.reason())));
    }

    /** The named run if there is one; a name that means nothing is said so, not taken for the open run. */
    private String run(@Nullable String named) {
        String id = text(named);
        Optional<Run> run = id.isEmpty() ? cutover.open() : cutover.find(id);
        if (run.isEmpty() && !id.isEmpty()) {
            throw new Problem(HttpStatus.NOT_FOUND, "There is no run with that id.", "GET /api/v1/runs lists them.");
        }
        return run.map(Run::id).orElse("");
    }

    private static String choice(@Nullable String given, String yes, String no) {
        String choice = text(given).toLowerCase(Locale.ROOT);
        if (!choice.equals(yes) && !choice.equals(no)) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST, "The choice is missing or unknown.", "Send '" + yes + "' or '" + no + "'.");
        }
        return choice;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}

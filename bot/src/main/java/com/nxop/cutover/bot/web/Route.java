package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.web.sheet.AnswerSheet;
import com.nxop.cutover.bot.web.sheet.EntrySheet;
import com.nxop.cutover.bot.web.sheet.PlanSheet;
import com.nxop.cutover.bot.web.sheet.RunSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One route of the API, for its description. A test holds this list against the routes that are really there.
 *
 * @param path below {@code /api/v1}, with names in braces
 * @param query parameters with what they mean
 * @param body the record a POST takes; empty: none
 * @param answer the record that comes back; a map for documents without a shape of ours
 * @param type media type of the answer
 */
record Route(
        String method,
        String path,
        String id,
        String summary,
        Map<String, String> query,
        Optional<Class<?>> body,
        Class<?> answer,
        String type) {

    private static final String JSON = "application/json";

    static final List<Route> ALL = List.of(
            get("/me", "me", "Who the token belongs to, with the roles held", ReadController.Me.class),
            get("/runs", "runs", "The latest runs, the newest first", ReadController.RunList.class),
            get("/runs/current", "currentRun", "The open run, else the one that ended last", RunSheet.class),
            get("/runs/{run}", "run", "One run", RunSheet.class),
            new Route(
                    "get",
                    "/runs/{run}/journal",
                    "journal",
                    "Entries of a run's journal, oldest first, and whether its chain is intact",
                    Map.of("after", "only entries with a higher number", "limit", "at most so many, 1 to 500"),
                    Optional.empty(),
                    EntrySheet.Page.class,
                    JSON),
            new Route(
                    "get",
                    "/runs/{run}/journal.jsonl",
                    "exportJournal",
                    "A run's whole journal, one entry a line as it was hashed",
                    Map.of(),
                    Optional.empty(),
                    String.class,
                    "application/jsonl"),
            get(
                    "/messages",
                    "messages",
                    "Every message with sample facts, on each outlet, with limits and who gets it",
                    MessagesController.MessageList.class),
            get("/plan", "plan", "The configured plan", PlanSheet.class),
            new Route(
                    "get",
                    "/events",
                    "events",
                    "Entries as they are written (event 'entry', its id is RUN:NUMBER) and a sign of life (event"
                            + " 'beat') every few seconds; send Last-Event-ID to go on where a stream broke",
                    Map.of(),
                    Optional.empty(),
                    EntrySheet.class,
                    "text/event-stream"),
            get("/openapi.json", "openApi", "This document", Map.class),
            post("/commands", "command", "The words of /cutover, without the slash", PostController.Command.class),
            post("/gates/{gate}/answers", "answerGate", "Approve or reject a gate", PostController.GateAnswer.class),
            post(
                    "/criteria/{criterion}/answers",
                    "answerCriterion",
                    "Confirm or deny a criterion of the go/no-go",
                    PostController.CriterionAnswer.class),
            post("/overrides", "override", "Want to start below the bar", PostController.StartOverride.class));

    private static Route get(String path, String id, String summary, Class<?> answer) {
        return new Route("get", path, id, summary, Map.of(), Optional.empty(), answer, JSON);
    }

    private static Route post(String path, String id, String summary, Class<?> body) {
        return new Route("post", path, id, summary, Map.of(), Optional.of(body), AnswerSheet.class, JSON);
    }
}

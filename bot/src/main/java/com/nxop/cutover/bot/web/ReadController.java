package com.nxop.cutover.bot.web;

import com.nxop.cutover.bot.web.sheet.EntrySheet;
import com.nxop.cutover.bot.web.sheet.PlanSheet;
import com.nxop.cutover.bot.web.sheet.RunLine;
import com.nxop.cutover.bot.web.sheet.RunSheet;
import com.nxop.cutover.commands.Records;
import com.nxop.cutover.orchestration.Cutover;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read over HTTP. */
@RestController
@RequestMapping(ApiDoor.API)
final class ReadController {

    private static final int MOST_RUNS = 50;
    private static final int MOST_ENTRIES = 500;

    private final Cutover cutover;
    private final Records records;
    private final Clock clock;

    ReadController(Cutover cutover, Records records, Clock runClock) {
        this.cutover = cutover;
        this.records = records;
        this.clock = runClock;
    }

    /**
     * Who the token belongs to.
     *
     * @param roles held in the latest run
     */
    record Me(String id, String name, List<String> roles) {}

    /** The newest first, at most fifty. */
    record RunList(List<RunLine> runs) {}

    @GetMapping("/me")
    Me me(HttpServletRequest request) {
        Person person = ApiDoor.person(request);
        return new Me(
                person.id(),
                person.name(),
                cutover.latest().map(run -> run.roster().rolesOf(person)).orElse(List.of()));
    }

    @GetMapping("/runs")
    RunList runs() {
        List<String> ids = new ArrayList<>(cutover.runs());
        Collections.reverse(ids);
        return new RunList(ids.stream()
                .limit(MOST_RUNS)
                .map(cutover::find)
                .flatMap(Optional::stream)
                .map(RunLine::of)
                .toList());
    }

    /** The open run, else the one that ended last. */
    @GetMapping("/runs/current")
    RunSheet current() {
        return cutover.latest()
                .map(run -> RunSheet.of(run, clock.instant()))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "There has been no run yet.",
                        "Prepare one: POST /api/v1/commands with the text go-no-go."));
    }

    @GetMapping("/runs/{run}")
    RunSheet run(@PathVariable("run") String run) {
        return RunSheet.of(known(run), clock.instant());
    }

    @GetMapping("/runs/{run}/journal")
    EntrySheet.Page journal(
            @PathVariable("run") String run,
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST_ENTRIES || after < 0) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "'after' must not be negative and 'limit' must be 1 to " + MOST_ENTRIES + ".",
                    "Ask for fewer entries, and page on with 'next'.");
        }
        Run found = known(run);
        String id = found.id();
        String chain = records.chain(id);
        Map<String, String> names = EntrySheet.names(found);
        List<EntrySheet> entries = cutover.journal(id, after, limit).stream()
                .map(entry -> EntrySheet.of(entry, names))
                .toList();
        long next = entries.isEmpty() ? after : entries.get(entries.size() - 1).number();
        return new EntrySheet.Page(id, chain.startsWith("intact"), chain, entries, next);
    }

    /** Written as it is read, however long the run was. */
    @GetMapping("/runs/{run}/journal.jsonl")
    void export(@PathVariable("run") String run, HttpServletResponse response) throws IOException {
        String id = known(run).id();
        response.setContentType("application/jsonl;charset=UTF-8");
        records.export(id, response.getWriter());
    }

    @GetMapping("/plan")
    PlanSheet plan() {
        return PlanSheet.of(cutover.plan());
    }

    @GetMapping("/openapi.json")
    Map<String, Object> openApi() {
        return OpenApi.document();
    }

    private Run known(String id) {
        return cutover.find(id)
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND, "There is no run with that id.", "GET /api/v1/runs lists them."));
    }
}

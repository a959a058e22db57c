package com.nxop.cutover.rehearsal.slack;

import java.util.List;

/** The words of {@code /cutover}, as the composer offers them. */
final class CutoverHints {

    private CutoverHints() {}

    static List<Hint> all() {
        return List.of(
                hint("help [topic]", "All commands, or one explained"),
                hint("status", "Where the cutover stands now"),
                hint("readiness", "Is everything ready to begin?"),
                hint("go-no-go", "The go / no-go checklist with its evidence"),
                hint("plan [lint]", "The plan, or its problems"),
                hint("start [--mode planned|emergency]", "Begin a cutover"),
                hint("approve GATE", "Answer a gate with yes"),
                hint("reject GATE REASON", "Answer a gate with no, and why"),
                hint("hold", "Start nothing new until someone resumes"),
                hint("resume", "Go on after a hold"),
                hint("abort REASON", "Stop, whatever the state"),
                hint("rollback [partial|full|emergency] [REASON]", "Go back to the source region"),
                hint("step STEP done|cannot|retry|skip REASON", "Report on or settle one step"),
                hint("brief", "The situation in five lines, for someone who just joined"),
                hint("who", "Who holds which role"),
                hint("assign ROLE @person", "Give a role to someone"),
                hint("note TEXT", "Write a line into the journal"),
                hint("raci", "Who executes, approves, is asked, is told"),
                hint("runbook [STEP]", "The exact procedure of a step"),
                hint("baseline", "Counts and offsets from before the cutover"),
                hint("validate", "Run the health checks now"),
                hint("reconcile", "Compare both regions for loss"),
                hint("notify [schedule|send NAME|test]", "Announcements: due, send, try"),
                hint("degrade LEVEL", "Set the service level shown to the public"),
                hint("report", "The report of the run"),
                hint("audit", "The journal and its chain"),
                hint("time", "All clocks: attempt, business, contract"));
    }

    private static Hint hint(String words, String meaning) {
        return new Hint("/cutover " + words, meaning);
    }
}

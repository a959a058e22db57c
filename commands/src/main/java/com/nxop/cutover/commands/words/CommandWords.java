package com.nxop.cutover.commands.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every command there is, in the order help shows them. */
public final class CommandWords {

    private static final String ANYONE = "anyone in the channel";
    private static final String IC = "the Incident Commander or the deputy";

    private static final List<CommandWord> ALL = List.of(
            new CommandWord(
                    "help",
                    "[topic]",
                    "what can be asked, or one command in full",
                    "Shows every command; with the name of one, everything about it.",
                    ANYONE),
            new CommandWord(
                    "plan",
                    "[lint]",
                    "the plan: phases, paths, steps, gates, ways back",
                    "With 'lint' the plan file is read again and every problem is listed with line and remedy.",
                    ANYONE),
            new CommandWord(
                    "lint",
                    "",
                    "every problem of the plan file, with line and remedy",
                    "Reads the configured plan file afresh. A run under way keeps the plan it was prepared with.",
                    ANYONE),
            new CommandWord(
                    "readiness",
                    "",
                    "how ready the target region is",
                    "The automatic criteria as they were read last, each with its source and age.",
                    ANYONE),
            new CommandWord(
                    "go-no-go",
                    "[--mode planned|emergency] [--world dry-run]",
                    "the go/no-go list; prepares a run if none is open",
                    "While a run is prepared, its criteria are read again and again and people confirm theirs on the"
                            + " card. Below the bar a start is refused.",
                    "anyone in the channel to look, any role holder to prepare"),
            new CommandWord(
                    "start",
                    "[--at TIME ZONE] [--mode planned|emergency] [--world dry-run]",
                    "start the prepared run, or plan its window",
                    "With --at, such as --at 2026-12-01 03:00 UTC, nothing starts: the window is planned, people are"
                            + " told by the plan's schedule, and a later one moves it. Without it: prepares a run if none is open. Refused with the list while a criterion that blocks is not green."
                            + " planned: nothing may be lost; emergency: the source may be gone, the loss is named and"
                            + " approved. dry-run: everything is looked at, nothing outside is changed.",
                    IC),
            new CommandWord(
                    "status", "", "where the run is: phase, steps, gates, clocks", "The board, for you alone.", ANYONE),
            new CommandWord(
                    "brief", "", "the same in three lines", "For a call or a message to somebody else.", ANYONE),
            new CommandWord(
                    "approve",
                    "GATE [REMARK]",
                    "say yes at a gate",
                    "GATE is 1, gate1 or gate-1. Counts for a role you hold that has not answered yet. A gate that"
                            + " asks two roles needs two people.",
                    "the approvers of the gate"),
            new CommandWord(
                    "reject",
                    "GATE REASON",
                    "say no at a gate",
                    "One no stops. The plan says what follows: end, way back or hold.",
                    "the approvers of the gate"),
            new CommandWord(
                    "hold",
                    "[REASON]",
                    "start nothing new",
                    "What is under way outside goes on and is watched. Lifted with resume.",
                    "any role holder"),
            new CommandWord("resume", "", "lift the hold", "Goes on where the run was held.", IC),
            new CommandWord(
                    "withdraw",
                    "[STEP]",
                    "take an answer back before it takes effect",
                    "An answer to a failed step, or a resume after the bot has held the run, waits for the plan's grace."
                            + " Without STEP whatever waits is withdrawn; the question is open again, as it was.",
                    "any role holder"),
            new CommandWord(
                    "abort",
                    "REASON",
                    "end the run here",
                    "Possible in every state. Nothing is taken back; what is still changed or under way outside is"
                            + " named.",
                    IC),
            new CommandWord(
                    "rollback",
                    "[partial|full|emergency] [REASON]",
                    "turn back to the source region",
                    "Without a word the least procedure that takes back everything that was changed.",
                    IC),
            new CommandWord(
                    "step",
                    "STEP done|cannot|retry|skip|fix [REASON]",
                    "decide about one step",
                    "done: it is as wanted, on your word. cannot: it will not be. retry: once more. skip: go on without"
                            + " it. fix: it is being repaired, and the default waits as long as the plan allows."
                            + " cannot, skip and fix need a reason.",
                    "done, cannot, retry: who is responsible for the step, and the Incident Commander; skip, fix: "
                            + IC),
            new CommandWord(
                    "who",
                    "",
                    "who holds which role",
                    "The roles of the run, or of the groups if none is open.",
                    ANYONE),
            new CommandWord(
                    "assign",
                    "ROLE [only] @person",
                    "put somebody in a role",
                    "ROLE is its id or a short form: ic, ops, dba, neteng, appeng, mgmt. With 'only' the others lose"
                            + " it.",
                    IC + "; before the start also whoever prepared the run"),
            new CommandWord(
                    "note", "TEXT", "put a remark on record", "It stands in the journal and in the report.", ANYONE),
            new CommandWord("raci", "", "who does, owns, is asked, is told", "A table of all steps.", ANYONE),
            new CommandWord(
                    "runbook",
                    "[STEP]",
                    "how a step is done by hand",
                    "The procedure with its values filled in. Without a step: what is under way or comes next.",
                    ANYONE),
            new CommandWord(
                    "time",
                    "",
                    "clocks, limits, now",
                    "The three clocks of the run, and now, in UTC and for you.",
                    ANYONE),
            new CommandWord(
                    "notify",
                    "[schedule|test|stuck|acknowledgements|send NOTICE|me [thread|direct]|quiet HH:MM-HH:MM ZONE|quiet off]",
                    "who is told what, and when",
                    "schedule: every notice of the plan, when it is due and what became of it. test: every message with"
                            + " sample facts. stuck: what has not left yet, for how long and why. acknowledgements: who has said that they"
                            + " know of the window. send: a notice of the schedule, now, if it is true. me: whether you hear of what"
                            + " the plan says you are to hear in the thread of the board or directly. quiet: hours in which you hear nothing"
                            + " that can wait.",
                    ANYONE + "; send: " + IC),
            new CommandWord(
                    "degrade",
                    "0|1|2|3|auto REASON",
                    "say how far the services are degraded",
                    "The run decides by itself; this raises it while more is wrong than the run can see: 1 planned"
                            + " maintenance, 2 read-only or queued, 3 down and worked by hand. Never less than the run"
                            + " requires. People, status page and banner are told on each change. auto leaves it to the"
                            + " run again; it ends with the run.",
                    IC + ", and Management"),
            new CommandWord(
                    "audit",
                    "",
                    "the last entries of the journal",
                    "And whether its chain of hashes is whole.",
                    ANYONE),
            new CommandWord(
                    "report",
                    "",
                    "what became of the run: times, decisions, issues, validation",
                    "Of the run that is open, else of the last one. What was not reached or measured says so.",
                    ANYONE));

    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("gonogo", "go-no-go"),
            Map.entry("go/no-go", "go-no-go"),
            Map.entry("halt", "hold"),
            Map.entry("pause", "hold"),
            Map.entry("continue", "resume"),
            Map.entry("roll-back", "rollback"),
            Map.entry("level", "degrade"),
            Map.entry("times", "time"),
            Map.entry("clock", "time"),
            Map.entry("?", "help"));

    private CommandWords() {}

    public static List<CommandWord> all() {
        return ALL;
    }

    /** The command of a name, in any case, also by another word for it. */
    public static Optional<CommandWord> find(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        String known = ALSO.getOrDefault(low, low);
        return ALL.stream().filter(one -> one.name().equals(known)).findFirst();
    }

    static List<String> names() {
        return ALL.stream().map(CommandWord::name).toList();
    }
}

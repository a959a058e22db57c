package com.nxop.cutover.orchestration.plan.file;

import static com.nxop.cutover.orchestration.plan.file.Block.may;
import static com.nxop.cutover.orchestration.plan.file.Block.must;

import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Guard;
import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.plan.Role;
import com.nxop.cutover.orchestration.plan.file.Groups.Either;
import com.nxop.cutover.orchestration.plan.file.Groups.Free;
import com.nxop.cutover.orchestration.plan.file.Groups.Many;
import com.nxop.cutover.orchestration.plan.file.Groups.One;
import com.nxop.cutover.orchestration.plan.file.Words.Choice;
import com.nxop.cutover.orchestration.plan.file.Words.Count;
import com.nxop.cutover.orchestration.plan.file.Words.Span;
import com.nxop.cutover.orchestration.plan.file.Words.Text;
import com.nxop.cutover.orchestration.plan.file.Words.Texts;
import com.nxop.cutover.orchestration.plan.file.Words.Uses;
import com.nxop.cutover.orchestration.plan.file.Words.Zone;
import java.util.List;

/** Every key a plan file can have. */
final class Blocks {

    private static final Text TEXT = new Text();
    private static final Texts TEXTS = new Texts();
    private static final Span SPAN = new Span();

    private static final Block CLOCKS = new Block(
            "clocks",
            "the promises a run is held against",
            List.of(
                    must("attempt", SPAN, "target for the whole cutover"),
                    must("business", SPAN, "downtime the business can bear"),
                    must("contract", SPAN, "downtime the contract allows"),
                    must("heartbeat", SPAN, "time between two status updates"),
                    must("decision", SPAN, "time for an open decision before its default"),
                    may("grace", SPAN, "time in which an answer to an open decision can be withdrawn; none: no time")));

    private static final Block ROLE = new Block(
            "role",
            "who can be asked for what",
            List.of(
                    must("id", TEXT, "for example incident-commander"),
                    must("name", TEXT, "as people say it"),
                    may("group", TEXT, "Slack user group whose members hold the role"),
                    may("deputyOf", TEXT, "role this one may stand in for"),
                    must("presence", Choice.of(Role.Presence.values()), "whether a run can start without it")));

    private static final Block ATTEST = new Block(
            "confirmation",
            "a person's word",
            List.of(
                    must("role", TEXT, "role of the person who confirms"),
                    must("validFor", SPAN, "how long the word counts")));

    private static final Block CRITERION = new Block(
            "criterion",
            "one line of the go/no-go list",
            List.of(
                    must("id", TEXT, "unique among the criteria"),
                    must("area", TEXT, "technical, business, operational, external or approval"),
                    must("text", TEXT, "what must hold, with its figure"),
                    may("uses", new Uses(), "action type that reads it"),
                    may("with", new Free(), "settings of the action type"),
                    may("confirm", new One(ATTEST), "who confirms it"),
                    must("weight", Choice.of(Criterion.Weight.values()), "whether it blocks the start or warns")));

    private static final Block NEVER = new Block(
            "undo",
            "why it is not taken back",
            List.of(must("never", TEXT, "why it cannot be undone, or needs no undoing")));

    private static final Block RACI = new Block(
            "raci",
            "role ids; all means every role",
            List.of(
                    must("responsible", TEXTS, "who does it"),
                    must("accountable", TEXTS, "who owns it"),
                    may("consulted", TEXTS, "who is asked"),
                    may("informed", TEXTS, "who is told")));

    private static final Block CONFIRM = new Block(
            "confirm",
            "a person who must also say so",
            List.of(must("role", TEXT, "role of the person"), must("question", TEXT, "what the person is asked")));

    private static final Block STEP = new Block(
            "step",
            "a state of the world that must hold before the path goes on",
            List.of(
                    must("id", TEXT, "unique in the plan, for example 1A.1"),
                    must("name", TEXT, "as people say it"),
                    must("uses", new Uses(), "action type"),
                    may("with", new Free(), "settings of the action type"),
                    must("success", TEXT, "the success criterion in words"),
                    must("timeout", SPAN, "ceiling, counted while the step runs"),
                    must("estimate", SPAN, "how long it should take"),
                    must("undo", new Either(NEVER), "id of the rollback step that takes it back, or never: why"),
                    must("raci", new One(RACI), "who does it, owns it, is asked, is told"),
                    must("procedure", TEXTS, "what a person does when the machine cannot"),
                    must("emergency", TEXT, "what the step means in emergency mode"),
                    may("confirm", new One(CONFIRM), "a person who must also say so")));

    private static final Block PATH = path(must("steps", new Many(STEP), "in their order"));
    private static final Block WAY_PATH = path(
            may("steps", new Many(STEP), "in their order"),
            may("include", TEXT, "id of an earlier rollback all of whose paths run here"));

    private static final Block PHASE = new Block(
            "phase",
            "a part of the plan between gates",
            List.of(
                    must("id", TEXT, "for example \"1\""),
                    must("name", TEXT, "as people say it"),
                    must("timeout", SPAN, "ceiling on the phase clock, which counts step execution only"),
                    must("paths", new Many(PATH), "what runs at once")));

    private static final Block EXPIRY = new Block(
            "onExpiry",
            "what happens when the clock runs out without an answer",
            List.of(
                    must("escalateTo", TEXTS, "role ids told at expiry"),
                    must("decideWithin", SPAN, "time for a decision after that"),
                    must("otherwise", Choice.of(Gate.Outcome.values()), "the default then; it never approves")));

    private static final Block GATE = new Block(
            "gate",
            "one question that people answer before the run goes on",
            List.of(
                    must("id", TEXT, "for example gate-1"),
                    must("name", TEXT, "as people say it"),
                    must("question", TEXT, "what is asked"),
                    must("after", TEXT, "id of the path or phase whose good end raises the question"),
                    must("opens", TEXT, "id of the phase that needs the approval, or success"),
                    must("approvers", TEXTS, "role ids; each must approve"),
                    may("persons", new Count(), "how many distinct people must approve; default: one per approver"),
                    may("clock", SPAN, "time for the answer; without it there is no limit"),
                    may("evidence", TEXTS, "ids of the steps whose state is shown"),
                    must("evidenceAge", SPAN, "oldest evidence an approval may rest on"),
                    may("onExpiry", new One(EXPIRY), "what an expired clock leads to; needed with clock"),
                    must("onReject", Choice.of(Gate.Outcome.values()), "what a rejection leads to")));

    private static final Block ITEM = new Block(
            "item",
            "one line of the checklist after a rollback",
            List.of(
                    must("id", TEXT, "unique among the steps, for example R1.c1"),
                    must("text", TEXT, "what must hold"),
                    may("check", TEXT, "id of a step whose look answers it"),
                    may("uses", new Uses(), "action type that looks, where no step does"),
                    may("with", new Free(), "settings of the action type"),
                    may("confirm", new One(CONFIRM), "the person who answers it, alone or too")));

    private static final Block ROLLBACK = new Block(
            "rollback",
            "a named way back",
            List.of(
                    must("id", TEXT, "for example R1"),
                    must("name", TEXT, "as people say it"),
                    must("when", TEXT, "when it is the right one"),
                    must("rto", SPAN, "how long it may take"),
                    must("paths", new Many(WAY_PATH), "what runs at once"),
                    may("checklist", new Many(ITEM), "what is checked before the run counts as rolled back")));

    private static final Block WATCH = new Block(
            "watch",
            "something that is only looked at",
            List.of(
                    must("id", TEXT, "unique among the watches and guards"),
                    must("text", TEXT, "what must hold, with its figure"),
                    must("uses", new Uses(), "action type that looks"),
                    may("with", new Free(), "settings of the action type")));

    private static final Block GUARD = new Block(
            "guard",
            "a limit that is watched while the run changes things",
            List.of(
                    must("id", TEXT, "unique among the watches and guards"),
                    must("text", TEXT, "what must hold, with its figure"),
                    must("uses", new Uses(), "action type that looks"),
                    may("with", new Free(), "settings of the action type"),
                    may("resume", new Free(), "for pause: settings that replace those of the limit before it goes on"),
                    may("readings", new Count(), "bad readings in a row that count as broken; default 2"),
                    must("response", Choice.of(Guard.Response.values()), "what a broken limit leads to"),
                    must("tell", TEXTS, "role ids told when it breaks"),
                    may("after", TEXT, "id of the step that must have ended well before it is watched"),
                    may("until", TEXT, "id of the step whose start ends the watch")));

    static final Block PLAN = new Block(
            "plan",
            "a cutover plan",
            List.of(
                    must("apiVersion", new Choice(List.of("cutover/v1")), "version of this format"),
                    must("kind", new Choice(List.of("Plan")), "what the file is"),
                    must("id", TEXT, "for example nxop-region-switch"),
                    must("title", TEXT, "as people say it"),
                    must("from", TEXT, "AWS region left"),
                    must("to", TEXT, "AWS region moved to"),
                    must("zone", new Zone(), "time zone of every local time in the plan"),
                    must("clocks", new One(CLOCKS), "the promises a run is held against"),
                    must("settings", new Free(), "addresses and names, used as ${key}"),
                    must("roles", new Many(ROLE), "who can be asked for what"),
                    must("criteria", new Many(CRITERION), "the go/no-go list"),
                    must("phases", new Many(PHASE), "in their order"),
                    must("gates", new Many(GATE), "what people decide"),
                    must("rollbacks", new Many(ROLLBACK), "the ways back"),
                    may("returnEvidence", new Many(WATCH), "what must be green before silence may turn the run back"),
                    may("guards", new Many(GUARD), "limits watched during the run"),
                    may("flows", new Many(PartialBlocks.FLOW), "the message flows the platform takes part in"),
                    may("partialSuccess", new Many(PartialBlocks.CASE), "what to do when only a part has worked"),
                    may("communications", new One(CommunicationBlocks.COMMUNICATIONS), "who is told what")));

    private Blocks() {}

    private static Block path(Block.Key... steps) {
        List<Block.Key> keys = new java.util.ArrayList<>(List.of(
                must("id", TEXT, "for example 1A"),
                must("name", TEXT, "as people say it"),
                must("lead", TEXT, "role id of the one who reports for it"),
                may("order", Choice.of(Path.Order.values()), "sequence (default) or parallel"),
                may("after", TEXTS, "ids of paths of the same phase that must have ended well first")));
        keys.addAll(List.of(steps));
        return new Block("path", "steps that belong together", keys);
    }
}

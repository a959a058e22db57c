package com.nxop.cutover.rehearsal.result;

import com.nxop.cutover.orchestration.journal.Journal;
import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.plan.Phase;
import com.nxop.cutover.orchestration.plan.Step;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Outlook;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.Standing;
import com.nxop.cutover.orchestration.run.StepProgress;
import com.nxop.cutover.rehearsal.scenario.Claim;
import com.nxop.cutover.rehearsal.scenario.Drill;
import com.nxop.cutover.rehearsal.stage.Parties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON result of a headless run. All times are in the run's own clock. */
public final class Result {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /** What was played. */
    public record Played(String scenario, long seed, double speed) {}

    public Result(Played played, Run run, Journal.ChainState chain, Parties parties) {
        fields.put("scenario", played.scenario());
        fields.put("seed", played.seed());
        fields.put("speed", played.speed());
        fields.put("outcome", run.state().label());
        fields.put("planDigest", run.plan().digest());
        fields.put("startedAt", text(run.standing().startedAt()));
        fields.put("endedAt", text(run.standing().end().map(Standing.End::at)));
        times(run, parties);
        fields.put(
                "phases",
                run.plan().phases().stream().map(phase -> phase(run, phase)).toList());
        fields.put(
                "steps",
                run.plan().steps().stream().map(step -> step(run, step)).toList());
        fields.put(
                "gates",
                run.plan().gates().stream().map(gate -> gate(run, gate)).toList());
        fields.put("rollback", rollback(run, parties));
        fields.put(
                "escalations",
                run.log().escalations().stream()
                        .map(one -> Map.of(
                                "subject",
                                one.subject(),
                                "roles",
                                one.roles(),
                                "text",
                                one.text(),
                                "at",
                                one.at().toString()))
                        .toList());
        fields.put("drill", DrillScore.of(run, Drill.fault(parties.world())));
        fields.put("messages", messages(parties));
        Instant end = run.standing().end().map(Standing.End::at).orElse(run.asOf());
        fields.put(
                "people", Reached.of(parties.slack(), run.standing().startedAt().orElse(end), end));
        fields.put("world", WorldState.of(parties.world().truth()));
        fields.put(
                "journal",
                Map.of("events", chain.entries(), "chain", chain.intact() ? "intact" : "broken", "head", chain.head()));
    }

    /** What the scenario says beside the end of its run. */
    public void claims(List<Claim> claims) {
        fields.put("claims", claims);
    }

    public String json() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(fields);
    }

    /** The closing lines: how it ended, in what time, and what the world is now. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("outcome " + field("outcome") + ", attempt " + field("attemptSeconds") + " s, critical path "
                + field("criticalPathSeconds") + " s, overhead " + field("overheadSeconds") + " s");
        lines.add("rollback " + field("rollback"));
        if (fields.get("drill") != null) {
            lines.add("drill " + field("drill"));
        }
        lines.add("world " + field("world"));
        return lines;
    }

    private Object field(String name) {
        Object value = fields.get(name);
        return value == null ? "none" : value;
    }

    private void times(Run run, Parties parties) {
        Instant end = run.standing().end().map(Standing.End::at).orElse(run.asOf());
        double attempt = run.elapsed(end).toMillis() / 1000.0;
        double critical = new CriticalPath(run, parties.world().spans()).seconds();
        fields.put("attemptSeconds", attempt);
        fields.put("criticalPathSeconds", critical);
        fields.put("overheadSeconds", Math.round((attempt - critical) * 1000) / 1000.0);
    }

    private static Map<String, @Nullable Object> phase(Run run, Phase phase) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", phase.id());
        var known = run.progress().phase(phase.id());
        String status = known.isEmpty() ? "notStarted" : known.get().endedAt().isPresent() ? "completed" : "open";
        line.put("status", status);
        line.put("startedAt", text(known.map(one -> one.startedAt())));
        line.put("endedAt", text(known.flatMap(one -> one.endedAt())));
        return line;
    }

    private static Map<String, @Nullable Object> step(Run run, Step step) {
        StepProgress progress = run.step(step.id());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", step.id());
        line.put("status", progress.status().label());
        line.put("verdict", progress.note());
        line.put("startedAt", text(progress.startedAt()));
        line.put("endedAt", text(progress.endedAt()));
        line.put("attempts", progress.attempt());
        return line;
    }

    private static Map<String, @Nullable Object> gate(Run run, Gate gate) {
        Optional<GateProgress> asked = run.progress().gate(gate.id());
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", gate.id());
        line.put(
                "decision",
                asked.map(one -> one.status().name().toLowerCase(java.util.Locale.ROOT))
                        .orElse("notAsked"));
        line.put(
                "by",
                asked.map(one -> one.answers().stream()
                                .map(answer -> answer.person().name())
                                .toList())
                        .orElse(List.of()));
        line.put("askedAt", text(asked.map(GateProgress::askedAt)));
        line.put("decidedAt", text(asked.flatMap(GateProgress::decidedAt)));
        return line;
    }

    private static @Nullable Object rollback(Run run, Parties parties) {
        if (run.standing().wayBack().isEmpty()) {
            return null;
        }
        Standing.WayBack back = run.standing().wayBack().get();
        Instant end = run.progress()
                .phase(back.procedure())
                .flatMap(phase -> phase.endedAt())
                .or(() -> run.standing().end().map(Standing.End::at))
                .orElse(run.asOf());
        Optional<Outlook.Priced> priced = run.outlook().priced();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("procedure", back.procedure());
        line.put(
                "estimateSeconds",
                priced.map(Outlook.Priced::likely).orElse(Duration.ZERO).toSeconds());
        line.put("estimateBasis", priced.map(Outlook.Priced::basis).orElse(""));
        double actual = Duration.between(back.since(), end).toMillis() / 1000.0;
        double critical = new CriticalPath(run, parties.world().spans()).backSeconds(back.since());
        line.put("actualSeconds", actual);
        line.put("criticalPathSeconds", critical);
        line.put("overheadSeconds", Math.round((actual - critical) * 1000) / 1000.0);
        return line;
    }

    private static Map<String, Object> messages(Parties parties) {
        Map<String, Object> counts = new LinkedHashMap<>();
        Map<String, Integer> slack = parties.slack().callCounts();
        counts.put("slack", slack.getOrDefault("chat.postMessage", 0));
        counts.put("slackUpdates", slack.getOrDefault("chat.update", 0));
        counts.put("slackEphemeral", slack.getOrDefault("chat.postEphemeral", 0));
        counts.put("sns", parties.aws().messages().size());
        counts.put("email", parties.data().letters().size());
        counts.put("pagerduty", parties.pager().incidents().size());
        return counts;
    }

    private static @Nullable String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}

package com.nxop.cutover.orchestration.run;

import com.nxop.cutover.orchestration.plan.Flow;
import com.nxop.cutover.orchestration.plan.PartialSuccess;
import com.nxop.cutover.orchestration.plan.PartialSuccess.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the plan proposes when a step has failed and others have worked. It decides nothing: people do, and silence has its
 * own rule.
 *
 * @param hit the flows that are hit, as far as it is known
 * @param why the reason, with the figures it rests on
 * @param fixBy until when a repair may last; empty when none is to be tried
 */
public record Advice(Case known, List<Flow> hit, Proposal proposal, String why, Optional<Instant> fixBy) {

    /** The setting with the number of all catalogued flows, those past the platform included. */
    public static final String CATALOGUED = "flows.catalogued";

    /** The reading of the step that names the listeners that are not there. */
    private static final String MISSING = "missing";

    private static final Pattern NAMED =
            Pattern.compile("\\bflows?\\s+(\\d+(?:\\s*(?:,|and)\\s*\\d+)*)", Pattern.CASE_INSENSITIVE);
    private static final int PERCENT = 100;

    public Advice {
        hit = List.copyOf(hit);
    }

    /** What can be proposed. */
    public enum Proposal {
        ROLL_BACK("roll back"),
        FIX("repair it and go on"),
        LEAVE_OUT("switch the flow off and go on, or repair it");

        private final String words;

        Proposal(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Empty while the step is not stuck on the way forth, or when the plan has no case for it. */
    public static Optional<Advice> of(Run run, String step) {
        boolean asks = run.standing().wayBack().isEmpty() && run.step(step).stuck();
        return asks ? run.plan().partial().of(step).map(known -> of(run, known, run.step(step))) : Optional.empty();
    }

    private static Advice of(Run run, Case known, StepProgress step) {
        Optional<Instant> fixBy =
                known.fix().flatMap(fix -> firstFailure(run, step).map(end -> end.plus(fix)));
        return switch (known.rule()) {
            case ALWAYS ->
                new Advice(known, List.of(), Proposal.ROLL_BACK, "this case is always rolled back", Optional.empty());
            case SHARE -> byShare(run, known, step, fixBy);
            case CRITICAL -> byWeight(run.plan().partial(), known, step, fixBy);
        };
    }

    /** A repair that was tried and did not help gets no second time. */
    private static Optional<Instant> firstFailure(Run run, StepProgress step) {
        return Stream.concat(
                        run.log().escalations().stream()
                                .filter(one -> one.subject().equals(step.id()))
                                .map(RunEvent.Escalated::at),
                        step.endedAt().stream())
                .min(Instant::compareTo);
    }

    /** Listeners that are missing tell the flows; when nothing was seen, everything behind them counts. */
    private static Advice byShare(Run run, Case known, StepProgress step, Optional<Instant> fixBy) {
        PartialSuccess partial = run.plan().partial();
        Optional<Set<String>> missing = step.seen()
                .flatMap(seen -> Optional.ofNullable(seen.readings().get(MISSING)))
                .map(list -> Set.of(list.split(",")));
        List<Flow> hit = partial.flows().stream()
                .filter(flow -> missing.map(services ->
                                flow.listener().filter(services::contains).isPresent())
                        .orElseGet(() ->
                                known.needs().filter(flow.needs()::contains).isPresent()))
                .toList();
        boolean over = hit.size() * PERCENT > known.above() * partial.flows().size();
        String why = share(run, hit) + (over ? ", more than " : ", not more than ") + known.above() + " %"
                + critical(hit)
                + (missing.isEmpty() ? "; which listeners are missing was not seen, so all of them count" : "");
        return new Advice(known, hit, over ? Proposal.ROLL_BACK : Proposal.FIX, why, over ? Optional.empty() : fixBy);
    }

    /** People name the flow; one that nobody has named may be critical. */
    private static Advice byWeight(PartialSuccess partial, Case known, StepProgress step, Optional<Instant> fixBy) {
        Set<String> named = named(step.note());
        List<Flow> hit = partial.flows().stream()
                .filter(flow -> named.contains(flow.id()))
                .toList();
        if (hit.isEmpty()) {
            return new Advice(
                    known,
                    hit,
                    Proposal.ROLL_BACK,
                    "nobody has said which flow fails, so it may be a critical one ("
                            + ids(partial.flows().stream()
                                    .filter(Flow::critical)
                                    .toList()) + ")",
                    fixBy);
        }
        boolean critical = hit.stream().anyMatch(Flow::critical);
        String why = hit.stream()
                        .map(flow -> "flow " + flow.id() + ", " + flow.name())
                        .collect(Collectors.joining("; "))
                + critical(hit);
        return new Advice(
                known,
                hit,
                critical ? Proposal.ROLL_BACK : Proposal.LEAVE_OUT,
                why,
                critical ? Optional.empty() : fixBy);
    }

    /** Numbers after the word flow, for example "flows 8 and 19". */
    static Set<String> named(String text) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.results()
                .flatMap(
                        found -> Pattern.compile("\\d+").matcher(found.group(1)).results())
                .map(number -> number.group())
                .collect(Collectors.toSet());
    }

    private static String share(Run run, List<Flow> hit) {
        int all = run.plan().partial().flows().size();
        String catalogued = Optional.ofNullable(run.plan().settings().get(CATALOGUED))
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(text -> ", of all " + text + ": " + percent(hit.size(), Integer.parseInt(text)))
                .orElse("");
        return hit.size() + " of " + all + " flows are hit (" + percent(hit.size(), all) + catalogued
                + (hit.isEmpty() ? "" : "; flows " + ids(hit)) + ")";
    }

    private static String percent(int part, int all) {
        return String.format(Locale.ROOT, "%.1f %%", all == 0 ? 100.0 : 100.0 * part / all);
    }

    private static String critical(List<Flow> hit) {
        List<Flow> critical = hit.stream().filter(Flow::critical).toList();
        return critical.isEmpty() ? "; none of them is critical" : "; critical: " + ids(critical);
    }

    private static String ids(List<Flow> flows) {
        return flows.stream().map(Flow::id).collect(Collectors.joining(", "));
    }

    /** How long a repair may still last. */
    public Optional<Duration> left(Instant now) {
        return fixBy.map(end -> Duration.between(now, end)).filter(left -> !left.isNegative());
    }
}

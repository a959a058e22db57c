package com.nxop.cutover.notifications.template;

import com.nxop.cutover.orchestration.plan.Gate;
import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.orchestration.run.GateProgress;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What must hold of a run while a message is sent. A message declares the truths its sentences rest on; a file that uses
 * the words of one without declaring it is refused.
 */
public enum Truth {
    SCHEDULED(""),
    NOT_STARTED(""),
    UNDER_WAY("has started|is under way"),
    /** Nothing is called restored before the people who must say so have said so. */
    RESTORED("restored|back to normal|completed successfully"),
    ROLLING_BACK("being rolled back"),
    ROLLED_BACK("was rolled back|has been rolled back"),
    ROLLBACK_FAILED("rollback has failed"),
    /** The level is more than the run requires, on a person's word. */
    DECLARED("was declared|has been declared"),
    /** Limited as planned, after it was more. */
    EASED("limited as planned again"),
    STOPPED("was stopped"),
    CALLED_OFF("called off"),
    AFFECTED(""),
    /** All of it is in one region again. */
    SETTLED(""),
    ENDED("");

    private final String words;

    /** @param words phrases that only a message with this truth may use, with bars between */
    Truth(String words) {
        this.words = words;
    }

    public boolean holds(Run run) {
        boolean started = run.standing().startedAt().isPresent();
        boolean turned = run.standing().wayBack().isPresent();
        return switch (this) {
            case SCHEDULED -> run.standing().window().isPresent() && !run.ended();
            case NOT_STARTED -> !started;
            case UNDER_WAY -> started && !run.ended();
            case RESTORED -> restored(run);
            case ROLLING_BACK -> turned && !run.ended();
            case ROLLED_BACK -> run.state() == RunState.ROLLED_BACK;
            case ROLLBACK_FAILED -> turned && Degradation.required(run) == Degradation.EMERGENCY;
            case DECLARED -> Degradation.declared(run);
            case EASED -> Degradation.of(run) == Degradation.PLANNED && !run.ended();
            case STOPPED -> started && run.ended() && !restored(run) && run.state() != RunState.ROLLED_BACK;
            case CALLED_OFF -> !started && run.ended();
            case AFFECTED -> Degradation.of(run) != Degradation.NORMAL;
            case SETTLED -> restored(run) || run.state() == RunState.ROLLED_BACK;
            case ENDED -> run.ended();
        };
    }

    /** As it is written in the message list, for example {@code rolled-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split("\\|", -1));
    }

    static Optional<Truth> of(String word) {
        return List.of(values()).stream().filter(one -> one.word().equals(word)).findFirst();
    }

    private static boolean restored(Run run) {
        boolean over = run.state() == RunState.COMPLETED || run.state() == RunState.COMPLETED_WITH_EXCEPTIONS;
        return over && run.plan().gates().stream().filter(Truth::last).allMatch(gate -> approved(run, gate));
    }

    private static boolean last(Gate gate) {
        return gate.opens().equals(Gate.SUCCESS);
    }

    private static boolean approved(Run run, Gate gate) {
        return run.progress()
                .gate(gate.id())
                .filter(asked -> asked.status() == GateProgress.Status.APPROVED)
                .isPresent();
    }
}

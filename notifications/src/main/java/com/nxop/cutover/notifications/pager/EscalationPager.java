package com.nxop.cutover.notifications.pager;

import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import com.nxop.cutover.orchestration.run.Verdict;
import java.util.List;
import java.util.Optional;

/** Pages when somebody must hear of something, and takes the page back when it is settled. */
public final class EscalationPager implements RunListener {

    /** Longest summary PagerDuty takes. */
    public static final int MOST_SUMMARY = PageJson.MOST_SUMMARY;

    private final Pager pager;

    public EscalationPager(Pager pager) {
        this.pager = pager;
    }

    @Override
    public String name() {
        return "pager";
    }

    @Override
    public void hear(Recorded entry, Run after) {
        if (entry.event() instanceof RunEvent.Escalated escalated) {
            pager.send(key(entry, "trigger"), trigger(entry, escalated, after));
        } else if (entry.event() instanceof RunEvent.Ended ended) {
            change(
                    entry,
                    after,
                    "is over as " + ended.outcome().label() + ", left "
                            + after.plan().from() + " for " + after.plan().to());
            after.log().escalations().stream()
                    .map(RunEvent.Escalated::subject)
                    .distinct()
                    .forEach(subject -> resolve(entry, after, subject));
        } else if (entry.event() instanceof RunEvent.Started) {
            change(
                    entry,
                    after,
                    "has started, " + after.plan().from() + " to "
                            + after.plan().to());
        } else if (entry.event() instanceof StepEvent.PhaseStarted started) {
            change(
                    entry,
                    after,
                    "phase " + started.phase() + " has begun, " + after.plan().from() + " to "
                            + after.plan().to());
        } else if (entry.event() instanceof RunEvent.Resumed) {
            after.log().escalations().stream()
                    .map(RunEvent.Escalated::subject)
                    .distinct()
                    .filter(subject -> subject.startsWith("guard ") || subject.startsWith("phase "))
                    .forEach(subject -> resolve(entry, after, subject));
        } else {
            settled(entry.event())
                    .filter(subject -> escalated(after, subject))
                    .ifPresent(subject -> resolve(entry, after, subject));
        }
    }

    private void change(Recorded entry, Run run, String what) {
        String text = summary(run.id(), what, run.head().reach());
        pager.send(key(entry, "change"), new PageEvent.Change(text, entry.at()));
    }

    /** What makes all events about one matter one incident. */
    static String dedupKey(Run run, String subject) {
        return PageJson.fitted(run.id() + "/" + subject);
    }

    /** What the event puts an end to, if anything. */
    private static Optional<String> settled(RunEvent event) {
        if (event instanceof StepEvent.StepSettled step && step.verdict() == Verdict.DONE) {
            return Optional.of(step.step());
        }
        if (event instanceof StepEvent.StepStarted step && step.attempt() > 1) {
            return Optional.of(step.step());
        }
        if (event instanceof StepEvent.StepSkipped step) {
            return Optional.of(step.step());
        }
        if (event instanceof StepEvent.PhaseEnded phase) {
            return Optional.of("phase " + phase.phase());
        }
        boolean decided = event instanceof GateEvent.GateApproved || event instanceof GateEvent.GateRejected;
        return decided ? Optional.of(((GateEvent) event).gate()) : Optional.empty();
    }

    private static boolean escalated(Run run, String subject) {
        List<RunEvent.Escalated> all = run.log().escalations();
        return all.stream().anyMatch(one -> one.subject().equals(subject));
    }

    /** What wakes somebody, before it is cut to what PagerDuty takes. */
    public static String summary(String run, String text, Reach reach) {
        return (reach == Reach.DRY_RUN ? "[dry run] " : "") + "NXOP cutover " + run + ": " + text;
    }

    private static PageEvent trigger(Recorded entry, RunEvent.Escalated escalated, Run run) {
        boolean dry = run.head().reach() == Reach.DRY_RUN;
        String summary = summary(run.id(), escalated.text(), run.head().reach());
        PageEvent.Severity severity = dry ? PageEvent.Severity.WARNING : PageEvent.Severity.CRITICAL;
        return new PageEvent.Trigger(
                dedupKey(run, escalated.subject()), summary, severity, escalated.subject(), entry.at());
    }

    private void resolve(Recorded entry, Run run, String subject) {
        pager.send(key(entry, "resolve/" + subject), new PageEvent.Resolve(dedupKey(run, subject)));
    }

    private static String key(Recorded entry, String what) {
        return "pagerduty/" + entry.run() + "/" + entry.number() + "/" + what;
    }
}

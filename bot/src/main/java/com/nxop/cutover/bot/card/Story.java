package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.GateEvent;
import com.nxop.cutover.orchestration.run.OutlookEvent;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.QuestionEvent;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.StakeholderEvent;
import com.nxop.cutover.orchestration.run.StepEvent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an entry of the journal says, as one plain sentence. */
public final class Story {

    private Story() {}

    public static String of(RunEvent event) {
        if (event instanceof StepEvent step) {
            return step(step);
        }
        if (event instanceof OutlookEvent outlook) {
            return outlook(outlook);
        }
        if (event instanceof StakeholderEvent stakeholders) {
            return stakeholders(stakeholders);
        }
        if (event instanceof QuestionEvent question) {
            return question(question);
        }
        return event instanceof GateEvent gate ? gate(gate) : whole((RunEvent.Whole) event);
    }

    private static String question(QuestionEvent event) {
        if (event instanceof QuestionEvent.DecisionAsked asked) {
            return "decision asked, default at " + asked.due() + ": " + asked.text();
        } else if (event instanceof QuestionEvent.AnswerGiven given) {
            return "answered about " + given.answer().subject() + ": "
                    + given.answer().choice().label() + because(given.answer().reason()) + "; takes effect at "
                    + given.answer().effective();
        } else if (event instanceof QuestionEvent.AnswerTaken taken) {
            return "the answer about " + taken.subject() + " takes effect";
        } else if (event instanceof QuestionEvent.AnswerWithdrawn withdrawn) {
            return "took back the answer about " + withdrawn.subject() + because(withdrawn.reason());
        } else if (event instanceof QuestionEvent.DefaultStopped stopped) {
            return "stopped the default" + because(stopped.reason());
        }
        return "acknowledged the page about " + ((QuestionEvent.PageAcknowledged) event).subject();
    }

    private static String outlook(OutlookEvent event) {
        if (event instanceof OutlookEvent.WayHomeSeen) {
            return "looked at the way home";
        }
        return event instanceof OutlookEvent.TimesKnown ? "recalled the times of earlier runs" : "priced turning back";
    }

    private static String stakeholders(StakeholderEvent event) {
        if (event instanceof StakeholderEvent.StakeholdersAsked asked) {
            return "asked " + asked.audience() + " to acknowledge, "
                    + asked.readers().size() + " by mail";
        }
        StakeholderEvent.StakeholdersAcknowledged known = (StakeholderEvent.StakeholdersAcknowledged) event;
        return known.readers().isEmpty()
                ? "acknowledged for all of " + known.audience()
                : known.readers().size() + " of " + known.audience() + " acknowledged";
    }

    private static String whole(RunEvent.Whole event) {
        if (event instanceof RunEvent.Prepared prepared) {
            return "prepared the run, " + prepared.mode().name().toLowerCase(Locale.ROOT);
        } else if (event instanceof RunEvent.Staffed staffed) {
            return staffed.role() + " is held by " + names(staffed.people());
        } else if (event instanceof RunEvent.CriteriaRead read) {
            return "read " + read.evidence().size() + " criteria";
        } else if (event instanceof RunEvent.CriterionSaid said) {
            return (said.word().holds() ? "confirmed " : "denied ") + said.criterion();
        } else if (event instanceof RunEvent.StartOverridden override) {
            return "wants to start below the bar: " + override.override().reason();
        } else if (event instanceof RunEvent.Started) {
            return "started the run";
        } else if (event instanceof RunEvent.ClocksStarted) {
            return "the three clocks have started";
        } else if (event instanceof RunEvent.Held held) {
            return "held the run" + because(held.reason());
        } else if (event instanceof RunEvent.Resumed) {
            return "resumed the run";
        } else if (event instanceof RunEvent.TurnedBack back) {
            return "turned back by " + back.procedure() + because(back.reason());
        } else if (event instanceof RunEvent.Ended ended) {
            return "the run is over, " + ended.outcome().label() + because(ended.reason());
        } else if (event instanceof RunEvent.Noted noted) {
            return "noted: " + noted.text();
        }
        return event instanceof RunEvent.Escalated escalated ? "escalated: " + escalated.text() : level(event);
    }

    private static String level(RunEvent.Whole event) {
        if (event instanceof RunEvent.LevelSet set) {
            return "set service level " + set.level() + " by hand" + because(set.reason());
        }
        return "left the service level to the run" + because(((RunEvent.LevelReleased) event).reason());
    }

    private static String step(StepEvent event) {
        if (event instanceof StepEvent.PhaseStarted phase) {
            return "phase " + phase.phase() + " has begun";
        } else if (event instanceof StepEvent.PhaseLate phase) {
            return "phase " + phase.phase() + " is over its time";
        } else if (event instanceof StepEvent.PhaseEnded phase) {
            return "phase " + phase.phase() + " has ended";
        } else if (event instanceof StepEvent.StepStarted step) {
            return "step " + step.step() + " has begun" + (step.attempt() > 1 ? ", try " + step.attempt() : "");
        } else if (event instanceof StepEvent.ActIntended step) {
            return "step " + step.step() + ": about to change the outside";
        } else if (event instanceof StepEvent.ActAnswered step) {
            return "step " + step.step() + ": the outside answered "
                    + step.result().answer().name().toLowerCase(Locale.ROOT)
                    + because(step.result().summary());
        } else if (event instanceof StepEvent.StepSeen step) {
            return "step " + step.step() + ": " + step.seen().summary();
        } else if (event instanceof StepEvent.StepConfirmed step) {
            return "step " + step.step() + " confirmed" + because(step.remark());
        } else if (event instanceof StepEvent.StepSettled step) {
            return "step " + step.step() + " " + step.verdict().name().toLowerCase(Locale.ROOT) + because(step.cause());
        } else if (event instanceof StepEvent.StepSkipped step) {
            return "step " + step.step() + " waived" + because(step.reason());
        }
        StepEvent.StepCanceled step = (StepEvent.StepCanceled) event;
        return "step " + step.step() + " let go" + because(step.reason());
    }

    private static String gate(GateEvent event) {
        String gate = event.gate();
        if (event instanceof GateEvent.GateAsked asked) {
            return gate + " asked, round " + asked.round();
        } else if (event instanceof GateEvent.EvidenceRefreshed) {
            return gate + ": evidence looked at again, verdicts unchanged";
        } else if (event instanceof GateEvent.GateAnswered answered) {
            return gate + ": " + answered.answer().choice().name().toLowerCase(Locale.ROOT) + " as "
                    + answered.answer().role() + because(answered.answer().reason());
        } else if (event instanceof GateEvent.GateApproved) {
            return gate + " approved";
        } else if (event instanceof GateEvent.GateRejected rejected) {
            return gate + " rejected" + because(rejected.reason());
        } else if (event instanceof GateEvent.GateReminded) {
            return gate + ": half of the time for the answer is gone";
        }
        return gate + ": time is up";
    }

    private static String names(List<Person> people) {
        return people.isEmpty() ? "nobody" : people.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : ": " + reason;
    }
}

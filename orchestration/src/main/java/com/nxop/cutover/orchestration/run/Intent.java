package com.nxop.cutover.orchestration.run;

import java.time.Instant;

/** Something somebody, or the engine, wants of a run. It decides itself what that means. Pure. */
public sealed interface Intent
        permits PreparationIntent, ControlIntent, AnswerGate, StepIntent, StakeholderIntent, LevelIntent, Report {

    Person by();

    /** What happens, given the run as it is. Only called on a run that has not ended. */
    Decision decide(Run run, Instant now);
}

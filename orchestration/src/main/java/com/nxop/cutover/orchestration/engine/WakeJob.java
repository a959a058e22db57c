package com.nxop.cutover.orchestration.engine;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Wakes the engine. What is due then is computed from the journal. */
public final class WakeJob implements Job {

    private final EngineLoop loop;

    public WakeJob(EngineLoop loop) {
        this.loop = loop;
    }

    @Override
    public void execute(JobExecutionContext context) {
        loop.wake();
    }
}

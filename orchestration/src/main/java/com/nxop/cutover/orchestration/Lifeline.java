package com.nxop.cutover.orchestration;

import com.nxop.cutover.orchestration.engine.EngineLoop;
import org.springframework.context.SmartLifecycle;

/** Checks the journal, then starts listening before driving, and stops driving before listening; both before the web server takes requests. */
final class Lifeline implements SmartLifecycle {

    private final EngineLoop loop;
    private final Feeds feeds;
    private final Guard guard;
    private final PlanDrift drift;
    private volatile boolean running;

    Lifeline(EngineLoop loop, Feeds feeds, Guard guard, PlanDrift drift) {
        this.loop = loop;
        this.feeds = feeds;
        this.guard = guard;
        this.drift = drift;
    }

    @Override
    public void start() {
        guard.start();
        feeds.all().forEach(ListenerFeed::start);
        loop.start();
        drift.tell();
        running = true;
    }

    @Override
    public void stop() {
        guard.close();
        loop.close();
        feeds.all().forEach(ListenerFeed::close);
        running = false;
    }

    /** Before the web server, which starts in the last phases, and after it when stopping. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

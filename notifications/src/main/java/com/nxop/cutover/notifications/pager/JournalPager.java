package com.nxop.cutover.notifications.pager;

import com.nxop.cutover.orchestration.JournalTrouble;
import java.time.InstantSource;

/** Pages when a journal is broken; one page for each thing that is wrong. */
public final class JournalPager implements JournalTrouble {

    private static final String COMPONENT = "journal";

    private final Pager pager;
    private final InstantSource clock;

    /** @param clock the machine's */
    public JournalPager(Pager pager, InstantSource clock) {
        this.pager = pager;
        this.clock = clock;
    }

    @Override
    public void found(String run, String what) {
        String key = run + "/" + COMPONENT + "/" + Integer.toHexString(what.hashCode());
        String summary = "NXOP cutover " + run + " holds. " + what;
        pager.send(
                "pagerduty/" + key,
                new PageEvent.Trigger(key, summary, PageEvent.Severity.CRITICAL, COMPONENT, clock.instant()));
    }
}

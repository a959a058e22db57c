package com.nxop.cutover.notifications.pager;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.orchestration.run.RunEvent;

/** What PagerDuty would be told. */
public final class Pages {

    private Pages() {}

    public static String body(Run run, RunEvent.Escalated escalated) {
        String summary =
                EscalationPager.summary(run.id(), escalated.text(), run.head().reach());
        return PageJson.body(new PageEvent.Trigger(
                EscalationPager.dedupKey(run, escalated.subject()),
                summary,
                PageEvent.Severity.CRITICAL,
                escalated.subject(),
                escalated.at()));
    }
}

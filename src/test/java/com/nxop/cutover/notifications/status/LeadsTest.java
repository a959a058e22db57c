package com.nxop.cutover.notifications.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.plan.Path;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.support.People;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Runs;
import com.nxop.cutover.support.Stories;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeadsTest {

    private final Runs runs = Stories.phaseOne(Plans.small());

    @Test
    void whoeverLeadsWhatIsUnderWayIsAsked() {
        assertThat(Leads.underWay(runs.run())).extracting(Path::id).containsExactly("1A", "1B");
        assertThat(Leads.underWay(Runs.prepared(Plans.small()).run())).isEmpty();
    }

    @Test
    void whatALeadNotesIsAReportAndWhatOthersNoteIsNot() {
        Instant before = runs.now();
        runs.later(10)
                .submit(new ControlIntent.Note(People.OLA, "all clients are back"))
                .submit(new ControlIntent.Note(People.MAX, "who has coffee?"));
        assertThat(Leads.reports(runs.run(), before)).isEqualTo("Ola (Operations): all clients are back");
        assertThat(Leads.reports(runs.run(), runs.now())).isEmpty();
    }
}

package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.pager.Outbox;
import com.nxop.cutover.notifications.template.TemplateFiles;
import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.run.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeBookTest {

    private final Diary diary = Diary.on();
    private final NoticeBook book = new NoticeBook(
            new NoticeBook.Told(diary.ledger, new Outbox(diary.database.sql()), diary.registrar),
            Templates.load(new TemplateFiles(Optional.empty())),
            new CommsRules(Comms.ON, "", List.of()),
            diary.clock);

    @Test
    void theScheduleSaysWhatWentOutAndWhatIsToCome() {
        diary.planned(Duration.ofDays(6)).pass(Duration.ofMinutes(10), Duration.ofMinutes(10));
        Run run = diary.runs.run();
        assertThat(book.schedule(run.plan(), Optional.of(run), diary.clock.instant()))
                .anyMatch(line -> line.startsWith("Comms are on; window: 2026-12-01 02:00 UTC"))
                .anyMatch(line -> line.startsWith("T-7 d: t-7d to internal by email - sent 2026-11-25"))
                .anyMatch(line -> line.startsWith("T-24 h: t-24h to internal by email - due 2026-11-30 02:00 UTC"))
                .anyMatch(line -> line.startsWith("T-1 h: ") && line.endsWith("due 2026-12-01 01:00 UTC"))
                .anyMatch(line -> line.startsWith("T+10 min if unfinished: ") && line.endsWith("not due"));
    }

    @Test
    void withoutARunThePlanIsShown() {
        assertThat(book.schedule(diary.runs.run().plan(), Optional.empty(), diary.clock.instant()))
                .anyMatch(line -> line.startsWith("T+0: started") && line.endsWith("not due"));
    }

    @Test
    void everyMessageHasASample() {
        assertThat(book.samples())
                .hasSize(22)
                .anyMatch(line -> line.startsWith("restored: [NXOP][PLANNED][END] Services are restored"));
    }

    @Test
    void nothingStuckIsSaid() {
        assertThat(book.stuck()).containsExactly("Nothing is stuck.");
    }

    @Test
    void whatIsSentByHandIsSentOnceAndOnlyIfItIsTrue() {
        diary.begun();
        int mails = diary.mails.size();
        Run run = diary.runs.run();
        assertThat(diary.crier.tell(run, "update", "key-1"))
                .startsWith("Notice update: sent; mailed to business units");
        assertThat(diary.crier.tell(run, "update", "key-1")).startsWith("Notice update: sent");
        assertThat(diary.mails).hasSize(mails + 4);
        assertThat(diary.crier.tell(run, "restored", "key-2"))
                .isEqualTo("Notice restored: dropped; not sent: it is not so that the run is restored");
        assertThat(diary.crier.tell(run, "upadte", "key-3")).contains("no notice 'upadte'");
    }
}

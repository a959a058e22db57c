package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.mail.Mail;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommsTest {

    private static final List<String> TEST_LIST = List.of("rehearsal@nxop.example");

    @Test
    void offSendsNothingAndRecordsWhatItWouldHaveSent() {
        Diary diary = new Diary(new CommsRules(Comms.OFF, "", TEST_LIST)).begun();
        assertThat(diary.mails).isEmpty();
        assertThat(diary.ledger.of(diary.runs.run().id()).get(0).remark())
                .contains("comms are off; would have been mailed to business units")
                .contains("2 addresses");
    }

    @Test
    void testReachesTheTestListAloneAndNamesTheTrueRecipients() {
        Diary diary = new Diary(new CommsRules(Comms.TEST, "", TEST_LIST)).begun();
        assertThat(diary.mails).extracting(Mail::to).containsOnly("rehearsal@nxop.example");
        assertThat(diary.mails.get(0).subject()).startsWith("[TEST][NXOP]");
        assertThat(diary.mails.get(0).text())
                .contains("THIS IS A TEST. In earnest it would have gone to business units")
                .contains("Operations Center: 1 address");
    }

    @Test
    void aRehearsalNeverReachesARealList() {
        Diary diary = new Diary(new CommsRules(Comms.ON, "rehearsal", TEST_LIST)).begun();
        assertThat(diary.mails).extracting(Mail::to).containsOnly("rehearsal@nxop.example");
        assertThat(diary.mails.get(0).subject()).startsWith("[REHEARSAL][TEST]");
    }

    @Test
    void aReaderOnTwoListsGetsOneMail() {
        Diary diary = Diary.on().begun();
        assertThat(diary.mails("started"))
                .extracting(Mail::to)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void managementReadsTheShortForm() {
        Diary diary = Diary.on().begun();
        diary.pass(java.time.Duration.ofMinutes(11), java.time.Duration.ofSeconds(30));
        Mail vp = diary.mails("unfinished").stream()
                .filter(mail -> mail.to().startsWith("vp@"))
                .findFirst()
                .orElseThrow();
        assertThat(vp.text()).doesNotContain("Manual workarounds:").contains("new estimate for the end");
    }
}

package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.receipt.Registrar;
import com.nxop.cutover.orchestration.run.Decider;
import com.nxop.cutover.orchestration.run.Decision;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.StakeholderIntent.Acknowledge;
import com.nxop.cutover.orchestration.run.Stakeholders;
import com.nxop.cutover.support.People;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Those who must know of the window are asked, and say so: by a link of their own, or by whoever answers for them. */
class AcknowledgementsTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Pattern LINK = Pattern.compile("https://cutover.nxop.example/acknowledge/([0-9a-f]{40})");

    private final Diary diary = Diary.on().planned(Duration.ofDays(8)).pass(Duration.ofHours(25), TEN_MINUTES);

    @Test
    void everyReaderGetsALinkOfTheirOwn() {
        assertThat(diary.mails).hasSize(3).extracting(this::token).doesNotHaveDuplicates();
        assertThat(diary.mails).allSatisfy(mail -> assertThat(mail.html()).contains(token(mail)));
        assertThat(group("internal").say()).isEqualTo("0 of 2 have acknowledged");
        assertThat(group("partners").say()).isEqualTo("0 of 1 have acknowledged");
    }

    @Test
    void openingALinkChangesNothingAndItsButtonCountsOnce() {
        String token = token(diary.mails.get(0));
        assertThat(diary.registrar.look(token).state()).isEqualTo(Registrar.State.OPEN);
        assertThat(group("internal").known()).isEmpty();
        assertThat(diary.registrar.take(token).state()).isEqualTo(Registrar.State.USED);
        int entries = diary.runs.journal().size();
        assertThat(diary.registrar.take(token).state()).isEqualTo(Registrar.State.USED);
        assertThat(diary.runs.journal()).hasSize(entries);
        assertThat(group("internal").say()).isEqualTo("1 of 2 have acknowledged");
        assertThat(group("internal").complete()).isFalse();
    }

    @Test
    void aLinkThatWasNeverGivenOutIsNotKnown() {
        assertThat(diary.registrar.take("0".repeat(40)).state()).isEqualTo(Registrar.State.UNKNOWN);
    }

    @Test
    void whoHasSaidSoIsNotAskedAgain() {
        diary.registrar.take(token(diary.mails.get(0)));
        diary.pass(Duration.ofDays(4), TEN_MINUTES);
        assertThat(diary.mails("still-asked-3d/0"))
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("pilots@nxop.example", "noc@flightkeys.example");
        diary.pass(Duration.ofDays(2), TEN_MINUTES);
        assertThat(diary.mails("t-24h/0"))
                .filteredOn(mail -> mail.to().startsWith("dispatch@"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain("/acknowledge/"));
    }

    @Test
    void whenAllHaveSaidSoNobodyIsReminded() {
        diary.mails.forEach(mail -> diary.registrar.take(token(mail)));
        assertThat(group("internal").complete()).isTrue();
        diary.pass(Duration.ofDays(4), TEN_MINUTES);
        assertThat(diary.lines()).contains("still-asked-3d/0 withheld");
    }

    @Test
    void aMovedWindowMakesWhatWasSaidVoid() {
        String before = token(diary.mails.get(0));
        diary.registrar.take(token(diary.mails.get(1)));
        diary.planned(Duration.ofDays(5)).pass(TEN_MINUTES, TEN_MINUTES);
        assertThat(diary.registrar.take(before).state()).isEqualTo(Registrar.State.VOID);
        assertThat(group("internal").say()).isEqualTo("0 of 2 have acknowledged");
        assertThat(diary.registrar.take(token(diary.mails("moved/1").get(0))).state())
                .isEqualTo(Registrar.State.USED);
        assertThat(group("internal").say()).isEqualTo("1 of 2 have acknowledged");
    }

    @Test
    void theRoleThatAnswersForAGroupMaySayItForAllAndNobodyElse() {
        assertThat(decide(People.OLA)).isInstanceOf(Decision.Refused.class);
        diary.runs.submit(new Acknowledge(People.MAX, "internal", List.of()));
        assertThat(group("internal").complete()).isTrue();
        assertThat(group("internal").say()).isEqualTo("acknowledged by Max (Management) for all");
        assertThat(decide(People.MAX)).isInstanceOf(Decision.Already.class);
    }

    @Test
    void theJournalKnowsNoAddress() {
        diary.registrar.take(token(diary.mails.get(0)));
        assertThat(diary.runs.journal().toString()).doesNotContain("@nxop.example", "@flightkeys.example");
        assertThat(diary.registrar.lines(diary.runs.run()))
                .contains("dispatch@nxop.example (internal): acknowledged", "pilots@nxop.example (internal): not yet");
    }

    private Decision decide(Person by) {
        return Decider.decide(diary.runs.run(), new Acknowledge(by, "internal", List.of()), diary.clock.instant());
    }

    private Stakeholders.Group group(String audience) {
        return diary.runs.run().readiness().stakeholders().of(audience);
    }

    private String token(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }
}

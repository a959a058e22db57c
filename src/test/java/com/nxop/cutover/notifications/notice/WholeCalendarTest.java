package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.notifications.mail.Mail;
import com.nxop.cutover.notifications.relay.Bulletin;
import com.nxop.cutover.orchestration.plan.Notice;
import com.nxop.cutover.orchestration.run.AnswerGate;
import com.nxop.cutover.orchestration.run.ControlIntent;
import com.nxop.cutover.orchestration.run.LevelIntent;
import com.nxop.cutover.support.People;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole communication schedule, from a week before to a day after, on a clock of its own. */
class WholeCalendarTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final String STAKEHOLDERS = "internal, operations-center, management, channel";
    private static final String ALL = "internal, operations-center, management, partners, channel";

    @Test
    void aCleanRunTellsWhatTheScheduleOfTheDocumentsSays() {
        Diary diary = Diary.on().planned(Duration.ofDays(8));
        Instant start = diary.clock.instant().plus(Duration.ofDays(8));
        diary.pass(Duration.ofDays(8), TEN_MINUTES).begun();
        diary.pass(Duration.ofMinutes(6), HALF_A_MINUTE).completed();
        diary.pass(Duration.ofHours(25), TEN_MINUTES);
        assertThat(table(diary, start))
                .containsExactly(
                        "T-7d planned to internal by email",
                        "T-7d planned-partners to partners by email",
                        "T-24h reminder to internal by email",
                        "T-24h planned-partners to partners by email",
                        "T-1h one-hour to internal, operations-center by email",
                        "T+0m started to " + STAKEHOLDERS + " by email, slack, status",
                        "T+6m restored to " + ALL + " by email, slack, status",
                        "T+24h report to internal, operations-center, management by email");
        assertThat(diary.bulletins)
                .extracting(Bulletin::message)
                .containsExactly("started", "started", "restored", "restored");
        assertThat(diary.bulletins)
                .extracting(Bulletin::to)
                .containsOnly(
                        "https://hooks.nxop.example/cutover",
                        diary.runs.run().plan().communications().topic());
        assertThat(diary.ledger.watched()).isEmpty();
    }

    @Test
    void aLateRunTellsItsNewEstimateAfterTenMinutesAndAnUpdateEveryFifteen() {
        Diary diary = Diary.on().planned(Duration.ofHours(2));
        diary.pass(Duration.ofHours(2), HALF_A_MINUTE).begun();
        diary.pass(Duration.ofMinutes(31), HALF_A_MINUTE);
        assertThat(diary.lines()).contains("started sent", "unfinished sent", "update/1 sent", "update/2 sent");
        assertThat(diary.mails("unfinished").get(0).text())
                .contains("It has taken 10 minutes so far. New estimate for the end: about ");
        assertThat(diary.lines()).noneMatch(line -> line.startsWith("restored"));
    }

    @Test
    void aRollbackIsToldAtOnceAndSoIsItsEnd() {
        Diary diary = Diary.on().begun();
        diary.runs.acts("1A.1").does("1A.1").does("1A.2").does("1B.1").asks("gate-5");
        diary.sleep(Duration.ofMinutes(3));
        diary.runs.rejects(People.MAX, "gate-5", "error rate");
        assertThat(diary.lines()).anyMatch(line -> line.matches("extended/\\d+ sent"));
        Mail told = diary.mails.get(diary.mails.size() - 1);
        assertThat(told.subject()).startsWith("[NXOP][EXTENDED]");
        assertThat(told.text()).contains("being rolled back", "Service level 2, extended maintenance");
        diary.runs.does("R1.1").does("R1.2");
        assertThat(diary.lines()).contains("returned sent").noneMatch(line -> line.startsWith("restored"));
    }

    @Test
    void aLevelByHandIsToldInWordsOfItsOwnAndSoIsItsEnd() {
        Diary diary = Diary.on().begun();
        diary.runs.submit(new LevelIntent.Declare(People.INES, 2, "canary: phones are down"));
        assertThat(diary.lines()).anyMatch(line -> line.matches("extended-by-hand/\\d+ sent"));
        Mail told = diary.mails.get(diary.mails.size() - 1);
        assertThat(told.text())
                .contains("Extended maintenance was declared", "Service level 2, extended maintenance")
                .doesNotContain("rolled back", "canary");
        diary.runs.submit(new LevelIntent.Declare(People.MAX, 3, "worse"));
        assertThat(diary.lines()).anyMatch(line -> line.matches("emergency-by-hand/\\d+ sent"));
        assertThat(diary.said).anyMatch(text -> text.contains("What speaks for it: an emergency has been declared"));
        assertThat(diary.mails).noneMatch(mail -> mail.text().contains("way back has failed"));
        diary.runs.submit(new LevelIntent.Release(People.MAX, "well again"));
        assertThat(diary.lines()).containsOnlyOnce(only(diary, "as-planned-again"));
        assertThat(diary.mails.get(diary.mails.size() - 1).text())
                .contains("limited as planned again", "Service level 1, planned maintenance");
    }

    @Test
    void aRollbackAfterADeclaredLevelIsStillToldAsOne() {
        Diary diary = Diary.on().begun();
        diary.runs.acts("1A.1").does("1A.1").does("1A.2").does("1B.1").asks("gate-5");
        diary.runs.submit(new LevelIntent.Declare(People.INES, 2, "slow"));
        diary.runs.rejects(People.MAX, "gate-5", "error rate");
        assertThat(diary.lines())
                .anyMatch(line -> line.matches("extended-by-hand/\\d+ sent"))
                .anyMatch(line -> line.matches("extended/\\d+ sent"));
    }

    private static String only(Diary diary, String notice) {
        return diary.lines().stream()
                .filter(line -> line.startsWith(notice))
                .findFirst()
                .orElse(notice + " was not sent");
    }

    @Test
    void peopleAreAskedOnceToWorkByHandWhenAnHourHasPassed() {
        Diary diary = Diary.on().begun();
        diary.runs.acts("1A.1");
        diary.pass(Duration.ofMinutes(59), HALF_A_MINUTE);
        assertThat(diary.lines()).noneMatch(line -> line.startsWith("workarounds"));
        diary.pass(Duration.ofMinutes(5), HALF_A_MINUTE);
        assertThat(diary.lines()).containsOnlyOnce("workarounds-on sent");
        assertThat(diary.mails("workarounds-on").get(0).text())
                .contains("What speaks for it: services have been affected for more than an hour.");
        diary.pass(Duration.ofMinutes(30), HALF_A_MINUTE);
        assertThat(diary.lines()).containsOnlyOnce("workarounds-on sent");
    }

    @Test
    void aHoldWithoutAnEstimateAsksForWorkByHandAndItsEndWhetherThatIsOver() {
        Diary diary = Diary.on().begun();
        diary.runs.acts("1A.1").does("1A.1").submit(new ControlIntent.Hold(People.OLA, "a lag"));
        diary.pass(Duration.ofMinutes(4), HALF_A_MINUTE);
        assertThat(diary.lines()).noneMatch(line -> line.startsWith("workarounds"));
        diary.pass(Duration.ofMinutes(2), HALF_A_MINUTE);
        assertThat(diary.said).anyMatch(text -> text.contains("nobody can say when it will be over"));
        diary.runs
                .submit(new ControlIntent.Resume(People.INES))
                .does("1A.2")
                .does("1B.1")
                .asks("gate-5");
        diary.runs.approves(People.INES, "gate-5").approves(People.MAX, "gate-5");
        assertThat(diary.lines()).containsOnlyOnce("workarounds-on sent").contains("workarounds-off sent");
    }

    @Test
    void nobodyIsAskedToStopWhatNobodyWasAskedToBegin() {
        Diary diary = Diary.on().begun();
        diary.completed();
        diary.pass(Duration.ofHours(3), TEN_MINUTES);
        assertThat(diary.lines()).noneMatch(line -> line.startsWith("workarounds"));
    }

    @Test
    void aMovedWindowIsCorrectedForWhoeverWasToldAndNobodyElse() {
        Diary diary = Diary.on().planned(Duration.ofDays(6)).pass(TEN_MINUTES, TEN_MINUTES);
        assertThat(diary.lines()).containsExactly("t-7d/0 sent", "t-7d-partners/0 sent");
        diary.planned(Duration.ofDays(5)).pass(TEN_MINUTES, TEN_MINUTES);
        assertThat(diary.lines()).containsExactly("t-7d/0 sent", "t-7d-partners/0 sent", "moved/1 sent");
        assertThat(diary.mails("moved/1").stream().map(Mail::to).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("dispatch@nxop.example", "pilots@nxop.example", "noc@flightkeys.example");
        assertThat(diary.mails("moved/1").get(0).invitation().orElseThrow().sequence())
                .isEqualTo(1);
        diary.runs.submit(new ControlIntent.Abort(People.INES, "storm"));
        assertThat(diary.lines()).contains("canceled sent");
        assertThat(diary.mails("canceled").get(0).text()).contains("called off");
    }

    @Test
    void nobodyIsToldOfAMoveBeforeAnybodyWasToldOfTheWindow() {
        Diary diary = Diary.on().planned(Duration.ofDays(20)).planned(Duration.ofDays(10));
        diary.runs.submit(new ControlIntent.Abort(People.INES, "storm"));
        assertThat(diary.lines()).isEmpty();
    }

    @Test
    void whatWasMissedIsToldLateWhileItIsTrueAndDroppedOnRecordAfterwards() {
        Diary diary = Diary.on().planned(Duration.ofDays(8)).sleep(Duration.ofDays(3));
        diary.look();
        assertThat(diary.lines()).containsExactly("t-7d/0 late", "t-7d-partners/0 late");
        assertThat(diary.mails.get(0).text()).contains("This message is 48 h 0 m late.");
        diary.sleep(Duration.ofDays(5)).begun();
        assertThat(diary.lines()).contains("t-24h/0 dropped", "t-1h/0 dropped", "started sent");
    }

    @Test
    void theSameIsNeverToldTwiceNotEvenAfterARestart() {
        Diary diary = Diary.on().begun();
        int mails = diary.mails.size();
        diary.restarted(new CommsRules(Comms.ON, "", List.of())).look();
        diary.runs.journal().forEach(entry -> diary.crier.hear(entry, diary.runs.run()));
        assertThat(diary.mails).hasSize(mails);
    }

    @Test
    void restoredIsNotSaidWithoutTheLastGate() {
        Diary diary = Diary.on().begun();
        diary.runs.does("1A.1").does("1A.2").does("1B.1").asks("gate-5");
        diary.runs.submit(new AnswerGate(
                People.INES, "gate-5", 0, "", com.nxop.cutover.orchestration.run.GateProgress.Choice.APPROVE, ""));
        assertThat(diary.mails).noneMatch(mail -> mail.text().contains("restored"));
    }

    private static List<String> table(Diary diary, Instant start) {
        List<Notice> notices = diary.runs.run().plan().communications().notices();
        return diary.ledger.of(diary.runs.run().id()).stream()
                .filter(one -> notice(notices, one.key()).acknowledgement() != Notice.Acknowledgement.MISSING)
                .sorted(java.util.Comparator.comparing(Settled::dueAt))
                .map(one -> offset(start, one) + " " + words(notices, one.key()))
                .toList();
    }

    private static String offset(Instant start, Settled one) {
        Duration span = Duration.between(start, one.at());
        String sign = span.isNegative() ? "T-" : "T+";
        long minutes = span.abs().toMinutes();
        if (minutes % 1440 == 0 && minutes >= 2880) {
            return sign + minutes / 1440 + "d";
        }
        return minutes >= 60 ? sign + minutes / 60 + "h" : sign + minutes + "m";
    }

    /** Lists and machines are beside the documents' table. */
    private static String words(List<Notice> notices, String key) {
        Notice notice = notice(notices, key);
        List<String> people = notice.to().stream()
                .filter(to -> !List.of("operations-list", "programs").contains(to))
                .toList();
        return notice.message() + " to " + String.join(", ", people) + " by "
                + notice.outlets().stream()
                        .filter(one -> one != Notice.Outlet.SNS && one != Notice.Outlet.WEBHOOK)
                        .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static Notice notice(List<Notice> notices, String key) {
        String id = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
        return notices.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}

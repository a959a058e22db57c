package com.nxop.cutover.rehearsal.scenario;

import com.nxop.cutover.orchestration.run.Run;
import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Message;
import com.nxop.cutover.rehearsal.slack.Person;
import com.nxop.cutover.rehearsal.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people must have been told of a cutover in which everything works. */
final class ToldClaims {

    private static final String CHANNEL = "#nxop-cutover";
    private static final String TEST_LIST = "rehearsal@nxop.example";

    private ToldClaims() {}

    static List<Claim> of(Stage stage) {
        Run run = stage.cutover().latest().orElseThrow();
        Duration over = Duration.between(run.standing().startedAt().orElse(run.asOf()), run.asOf());
        long most = over.dividedBy(run.plan().clocks().heartbeat()) + 2;
        long told = named(stage, Cast.MANAGEMENT, "For your information");
        long asked = named(stage, Cast.ENGINEERING_LEAD, "Your view is wanted");
        long reports = named(stage, Cast.OPERATIONS, "Your two-minute report, please");
        Set<String> readers = stage.parties().data().letters().stream()
                .flatMap(letter -> letter.to().stream())
                .collect(Collectors.toSet());
        return List.of(
                Claim.of("Management was told in at most " + most + " digests", told > 0 && told <= most, told),
                Claim.of("Engineering was asked for its view", asked > 0, asked),
                Claim.of("Operations was asked for its two-minute report", reports > 0, reports),
                Claim.of("mail went to the test list only", readers.equals(Set.of(TEST_LIST)), readers));
    }

    private static long named(Stage stage, Person person, String words) {
        return stage.parties().slack().messages(CHANNEL).stream()
                .filter(Message::fromBot)
                .map(Message::words)
                .filter(text -> text.contains("<@" + person.id() + ">") && text.contains(words))
                .count();
    }
}

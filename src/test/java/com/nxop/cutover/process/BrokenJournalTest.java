package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.slack.Cast;
import com.nxop.cutover.rehearsal.slack.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, when somebody changes a row of its journal under its feet. */
class BrokenJournalTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String TOKEN = "a-token-of-an-operator-that-is-long-enough";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Theatre theatre;

    @Test
    @Timeout(240)
    void aChangedRowStopsPagesAndIsToldUntilItIsRightAgain() throws Exception {
        Map<String, String> settings = Map.of("CUTOVER_API_TOKENS", sha256(TOKEN) + ":U1:Auditor");
        try (OwnPostgres database = new OwnPostgres(folder.resolve("pg"));
                Theatre open = new Theatre(Packaged.in(folder), folder.resolve("house"), database.url(), 1, settings)) {
            theatre = open;
            Program bot = theatre.bot().ready();
            say("/cutover go-no-go");
            Patience.until("a run is prepared", SOON, () -> theatre.reading.version() > 3);
            exportIsWholeUntilItIsChanged(bot);

            change("U-somebody", "actor <> 'U-somebody'");
            Patience.until("it is told in the channel", SOON, () -> told("Entry 2 of run"));
            Patience.until("somebody is paged", SOON, this::paged);
            long version = theatre.reading.version();
            say("/cutover note is anybody there");
            Patience.until("the person hears why", SOON, () -> heard("The run holds, nothing was written."));
            assertThat(theatre.reading.version()).isEqualTo(version);

            change(Cast.INCIDENT_COMMANDER.id(), "actor = 'U-somebody'");
            Patience.until("it is whole again", SOON, () -> bot.says("The journal is whole again"));
            say("/cutover note here we are");
            Patience.until("it goes on", SOON, () -> theatre.reading.version() > version);
            assertThat(theatre.reading.intact()).isTrue();
            assertThat(bot.end()).as("a stop in good order").isIn(0, 143);
            assertThat(bot.says("This process drives runs now")).isTrue();
        }
    }

    private void say(String line) {
        assertThat(theatre.parties
                        .slack()
                        .command(Cast.INCIDENT_COMMANDER.id(), line)
                        .accepted())
                .isTrue();
    }

    private void change(String actor, String where) {
        int rows = theatre.database
                .sql()
                .sql("UPDATE journal SET actor = ? WHERE number = 2 AND " + where)
                .param(actor)
                .update();
        assertThat(rows).isEqualTo(1);
    }

    private boolean told(String words) {
        return theatre.parties.slack().messages("nxop-cutover").stream().anyMatch(one -> says(one, words));
    }

    private boolean heard(String words) {
        return theatre.parties.slack().ephemerals(Cast.INCIDENT_COMMANDER.id()).stream()
                .anyMatch(one -> says(one, words));
    }

    private static boolean says(Message message, String words) {
        return message.text().contains(words) || message.words().contains(words);
    }

    private boolean paged() {
        return theatre.parties.pager().incidents().stream()
                .anyMatch(one -> one.event().summary().contains("is not what was written")
                        && one.event().severity().equals("critical"));
    }

    private void exportIsWholeUntilItIsChanged(Program bot) throws IOException, InterruptedException {
        String run = theatre.run().id();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(bot.address() + "/api/v1/runs/" + run + "/journal.jsonl"))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, answer.body());
        List<String> lines = Files.readAllLines(file);
        String last = lines.get(lines.size() - 1);
        String head = last.replaceAll(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
        verified(0, "The journal is intact.", file.toString(), head);
        verified(1, "its end was cut off or rewritten", file.toString(), "0".repeat(64));
        Files.writeString(file, answer.body().replaceFirst("go-no-go|Prepared", "Changed"));
        verified(1, "is not what was written", file.toString(), head);
    }

    private void verified(int code, String words, String... what) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Packaged.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "com.nxop.cutover.bot.CutoverBot"));
        command.add("verify");
        command.addAll(List.of(what));
        try (Program program =
                Program.start(command, Map.of(), folder.resolve("verify.log").toAbsolutePath())) {
            assertThat(program.exit()).as(words).isEqualTo(code);
            assertThat(program.log()).contains(words);
        }
    }

    private static String sha256(String text) throws java.security.NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}

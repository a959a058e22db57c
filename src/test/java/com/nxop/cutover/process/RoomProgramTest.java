package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal as a person starts it and ends it with Ctrl+C, in a process of its own. */
@Timeout(180)
class RoomProgramTest {

    private static final Duration START = Duration.ofMinutes(2);
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void saysWhereThingsAreAndLeavesNothingBehind() throws Exception {
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (Program program = Program.start(command(scratch), Map.of(), folder.resolve("room.log"))) {
            Patience.until("the rehearsal is ready", START, () -> program.says("Ctrl+C ends it."));
            for (String what : List.of("Slack room", "Status page", "Console")) {
                assertThat(status(address(program.log(), what))).as(what).isEqualTo(200);
            }

            assertThat(program.end()).isEqualTo(TERMINATED);
            assertThat(program.log()).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(left(scratch)).isEmpty();
        }
    }

    /** With the program's own logging, not that of tests. */
    private static List<String> command(Path scratch) {
        String logging = Path.of(System.getProperty("repository.root", "../.."))
                .resolve("deploy/rehearsal/src/main/resources/logback.xml")
                .toAbsolutePath()
                .toString();
        return List.of(
                Packaged.java(),
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + logging,
                "-Dlogging.config=" + logging,
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.nxop.cutover.rehearsal.Rehearsal",
                "--port=0",
                "--room-port=0");
    }

    private static URI address(String log, String what) {
        Matcher line = Pattern.compile(what + " +(http\\S+)").matcher(log);
        assertThat(line.find()).as(what).isTrue();
        return URI.create(line.group(1));
    }

    private static int status(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> left(Path scratch) throws IOException {
        try (Stream<Path> all = Files.list(scratch)) {
            return all.map(one -> one.getFileName().toString()).toList();
        }
    }
}

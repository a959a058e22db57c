package com.nxop.cutover.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the production program says when it must not start. */
@Timeout(120)
class RefusedStartTest {

    @TempDir
    Path folder;

    @Test
    void aDatabaseFromTheFutureIsLeftAsItIs() {
        String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
        try (Database.Closing database = Database.closing(url + ";USER=sa")) {
            int unused = database.database()
                    .sql()
                    .sql(
                            "INSERT INTO \"flyway_schema_history\" SELECT 999, '999', 'from the future', \"type\", 'V999__f.sql', 1,"
                                    + " \"installed_by\", \"installed_on\", 1, TRUE FROM \"flyway_schema_history\""
                                    + " WHERE \"version\" = '10'")
                    .update();
        }
        assertThat(started(Map.of("SPRING_DATASOURCE_URL", url)))
                .contains("The database was made by a newer version of this program; nothing in it was changed.")
                .doesNotContain("\tat ");
    }

    @Test
    void aLiveWorldIsNotDrivenFromAnEmbeddedDatabaseUnlessSomebodySaidSo() {
        String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath();
        assertThat(started(Map.of("SPRING_DATASOURCE_URL", url, "CUTOVER_WORLD", "live")))
                .contains("CUTOVER_WORLD is live, but the journal is an embedded database")
                .contains("CUTOVER_EMBEDDED_JOURNAL=allow")
                .doesNotContain("\tat ");
    }

    @Test
    void anAddressThatTellsTheDatabaseToHoldBackWhatWasAcknowledgedIsRefused() {
        String url = "jdbc:h2:file:" + folder.resolve("journal").toAbsolutePath() + ";WRITE_DELAY=500";
        assertThat(started(Map.of("SPRING_DATASOURCE_URL", url)))
                .contains("SPRING_DATASOURCE_URL has WRITE_DELAY=500")
                .contains("Leave WRITE_DELAY out; it is set to 0.")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("journal.mv.db")).doesNotExist();
    }

    private String started(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("SLACK_BOT_TOKEN", "xoxb-nobody");
        all.put("SLACK_APP_TOKEN", "xapp-nobody");
        all.put("SLACK_API_URL", "http://127.0.0.1:1/api/");
        all.put("SERVER_PORT", "0");
        List<String> command = List.of(
                Packaged.java(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "com.nxop.cutover.bot.CutoverBot");
        try (Program program =
                Program.start(command, all, folder.resolve("bot.log").toAbsolutePath())) {
            assertThat(program.exit()).isEqualTo(1);
            return program.log();
        }
    }
}

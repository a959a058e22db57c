package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.plan.Plan;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import com.nxop.cutover.support.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    private static final Person IDA = new Person("U-1", "Incident Commander");
    private static final Instant AT = Instant.parse("2026-12-01T02:30:00Z");
    /** More than are read at once. */
    private static final int NOTES = 1_500;

    @TempDir
    Path folder;

    private final Database database = Store.H2.open();
    private final SqlJournal journal = new SqlJournal(database.jdbc(), database.transactions());

    @Test
    void anExportedJournalIsCheckedWithoutItsDatabase() throws IOException {
        Path file = exported();
        String head = journal.verify("R-1").head();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(NOTES + 1);
        assertThat(problems(file, head)).isEmpty();
        Files.write(file, lines.subList(0, 9));
        assertThat(JournalFile.problems(file, Optional.empty())).isEmpty();
        assertThat(problems(file, head).get(0)).contains("cut off or rewritten");
        Files.write(file, lines.subList(1, 9));
        assertThat(problems(file, head).get(0)).startsWith("Entry 1 is not what was written");
        Files.writeString(file, lines.get(0) + "\nno json\n");
        assertThat(problems(file, head).get(0)).startsWith("Entry 2 is not what was written");
        Files.writeString(file, "");
        assertThat(problems(file, head).get(0)).startsWith("The file has no entries");
    }

    private static List<String> problems(Path file, String head) throws IOException {
        return JournalFile.problems(file, Optional.of(head));
    }

    private Path exported() throws IOException {
        Plan plan = Rig.nxop();
        RunEvent first = new RunEvent.Prepared("R-1", plan.digest(), Mode.PLANNED, Reach.LIVE, IDA);
        assertThat(journal.open(plan, entry("prepare", first))).isTrue();
        for (int i = 1; i <= NOTES; i++) {
            assertThat(journal.append(
                            entry("note " + i, new RunEvent.Noted(IDA, "note " + i, AT)), Journal.Basis.of(i)))
                    .isEqualTo(Journal.Appended.WRITTEN);
        }
        StringBuilder text = new StringBuilder();
        new JournalFile(journal, database.sql()).write("R-1", text);
        return Files.writeString(folder.resolve("journal.jsonl"), text);
    }

    private static Entry entry(String cause, RunEvent event) {
        return new Entry("R-1", IDA.id(), cause, AT, List.of(event), Optional.empty());
    }
}

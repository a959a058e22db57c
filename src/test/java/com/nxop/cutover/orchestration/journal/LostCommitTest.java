package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nxop.cutover.orchestration.action.StepContext.Mode;
import com.nxop.cutover.orchestration.journal.Journal.Appended;
import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Reach;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.support.Database;
import com.nxop.cutover.support.Rig;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The database commits, and its answer does not arrive: that is neither written nor not written. */
class LostCommitTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");
    private static final Person IDA = new Person("U-1", "Ida");
    private static final String RUN = "R-1";

    private final Database database = Database.inMemory();
    private final LosesAnAnswer commits = new LosesAnAnswer(database.source());
    private final Journal journal = new SqlJournal(database.jdbc(), new TransactionTemplate(commits));

    @BeforeEach
    void prepare() {
        RunEvent prepared = new RunEvent.Prepared(RUN, Rig.nxop().digest(), Mode.PLANNED, Reach.LIVE, IDA);
        journal.open(Rig.nxop(), new Entry(RUN, IDA.id(), "prepare", NOW, List.of(prepared), Optional.empty()));
    }

    @Test
    void whoAppendsAfterTheKnownEndHearsOfIt() {
        commits.losesNext = true;
        assertThatThrownBy(() -> append("a", 1)).isInstanceOf(DataAccessResourceFailureException.class);
        assertWrittenOnce();
    }

    @Test
    void whoAppendsAfterAnEndThatHasToBeReadHearsOfIt() {
        Journal another = new SqlJournal(database.jdbc(), new TransactionTemplate(commits));
        commits.losesNext = true;
        assertThatThrownBy(() -> another.append(note("a"), Basis.of(1)))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertWrittenOnce();
    }

    /** Asked again, on the old basis and on the new one, it is not written twice. */
    private void assertWrittenOnce() {
        assertThat(append("a", 1)).isEqualTo(Appended.VERSION_MOVED);
        assertThat(append("a", 2)).isEqualTo(Appended.DUPLICATE);
        assertThat(append("b", 2)).isEqualTo(Appended.WRITTEN);
        assertThat(journal.read(RUN, 1, 9)).extracting(Recorded::cause).containsExactly("a", "b");
        assertThat(journal.verify(RUN).intact()).isTrue();
    }

    private Appended append(String cause, long version) {
        return journal.append(note(cause), Basis.of(version));
    }

    private static Entry note(String cause) {
        return new Entry(RUN, IDA.id(), cause, NOW, List.of(new RunEvent.Noted(IDA, "here", NOW)), Optional.empty());
    }

    private static final class LosesAnAnswer extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        private boolean losesNext;

        LosesAnAnswer(DataSource source) {
            super(source);
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            super.doCommit(status);
            if (losesNext) {
                losesNext = false;
                throw new DataAccessResourceFailureException("the connection was reset");
            }
        }
    }
}

package com.nxop.cutover.orchestration.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.journal.Journal.Basis;
import com.nxop.cutover.orchestration.journal.Journal.Entry;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.RunEvent;
import com.nxop.cutover.orchestration.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TailsTest {

    private static final Person IDA = new Person("U-1", "Ida");
    private static final Instant AT = Instant.parse("2026-12-01T02:30:00Z");

    private final Tails tails = new Tails();

    @Test
    void aRunIsKnownByWhatWasWrittenToItLast() {
        assertThat(tails.of("R-1", Basis.of(0))).isEmpty();
        List<Row> rows = write(new RunEvent.Noted(IDA, "here", AT));
        assertThat(tails.of("R-1", Basis.of(8)))
                .hasValue(new Tails.Tail(8, AT, rows.get(0).hash()));
        assertThat(tails.of("R-2", Basis.of(8))).isEmpty();
    }

    @Test
    void anotherBasisThanThatIsNotGoneOnFrom() {
        write(new RunEvent.Noted(IDA, "here", AT));
        assertThat(tails.of("R-1", Basis.of(7))).isEmpty();
        assertThat(tails.of("R-1", new Basis(8, Optional.of(AT)))).isPresent();
        assertThat(tails.of("R-1", new Basis(8, Optional.of(AT.plusSeconds(1)))))
                .isEmpty();
    }

    @Test
    void aRunThatIsOverIsForgotten() {
        write(new RunEvent.Ended(RunState.CANCELED, IDA, "enough", ""));
        assertThat(tails.of("R-1", Basis.of(8))).isEmpty();
    }

    private List<Row> write(RunEvent event) {
        Entry entry = new Entry("R-1", IDA.id(), "cause", AT, List.of(event), Optional.empty());
        List<Row> rows = Row.chained(entry, 7, Chain.START, new EventCodec());
        tails.wrote(entry, rows);
        return rows;
    }
}

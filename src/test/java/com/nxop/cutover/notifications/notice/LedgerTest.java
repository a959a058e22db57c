package com.nxop.cutover.notifications.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.run.Degradation;
import com.nxop.cutover.support.Store;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:30:00Z");

    @Parameter
    Store kind;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(kind.open().sql());
    }

    @Test
    void aNoticeIsSettledOnceAndTheFirstOutcomeStands() {
        Settled sent = new Settled("R-1", "t-15", NOW, NOW.plusSeconds(1), Settled.State.SENT, "said in the channel");
        ledger.settle(sent);
        ledger.settle(new Settled("R-1", "t-15", NOW, NOW, Settled.State.DROPPED, "too late"));
        assertThat(ledger.of("R-1")).containsExactly(sent);
        assertThat(ledger.past("R-1", ledger.of("R-1")).told()).containsExactly("t-15");
    }

    @Test
    void aLevelIsWrittenWhenItChangesAndAnEntryHeardTwiceChangesNothing() {
        Past.Change first = new Past.Change(7, Degradation.numbered(2), false, NOW);
        ledger.level("R-1", first);
        ledger.level("R-1", first);
        ledger.level("R-1", new Past.Change(9, Degradation.numbered(2), false, NOW));
        assertThat(ledger.past("R-1", List.of()).levels()).containsExactly(first);
    }

    @Test
    void aRunIsWatchedUntilItIsNot() {
        ledger.watch("R-1");
        ledger.watch("R-1");
        ledger.watch("R-2");
        ledger.unwatch("R-1");
        assertThat(ledger.watched()).containsExactly("R-2");
    }
}

package com.nxop.cutover.rehearsal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.rehearsal.Worlds;
import com.nxop.cutover.rehearsal.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void whatNeverArrivesIsMissingAndWhatArrivesTwiceIsADuplicate() {
        try (World world = Worlds.fast()) {
            Ledger ledger = new Ledger(world.clock());
            ledger.produced("plans", 1);
            ledger.produced("plans", 2);
            ledger.delivered("plans", 1);
            ledger.delivered("plans", 1);
            assertThat(ledger.account("plans")).isEqualTo(new Account("plans", 2, 1, 1, 1));
            assertThat(ledger.lost("plans", Duration.ofDays(1))).isEmpty();
            assertThat(ledger.lost("plans", Duration.ZERO)).containsExactly(2L);
        }
    }
}

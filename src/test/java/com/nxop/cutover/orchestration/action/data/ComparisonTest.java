package com.nxop.cutover.orchestration.action.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.orchestration.action.Observation;
import com.nxop.cutover.orchestration.action.Observation.State;
import com.nxop.cutover.orchestration.action.Unreadable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Map<String, String> THEN =
            Map.of("0.3/offsets audit", "30 (0:10 1:20)", "0.3/documents plans", "7", "0.3/objects bucket", "5");

    private final Comparison comparison = new Comparison("0.3", THEN, 1000);

    @Test
    void asMuchAsThenIsMet() {
        assertThat(judge("31 (0:11 1:20)", 7, 5, "999").state()).isEqualTo(State.MET);
    }

    @Test
    void oneLowerPartitionIsSeenBehindAHigherTotal() {
        Observation seen = judge("40 (0:9 1:31)", 7, 5, "0");
        assertThat(seen.state()).isEqualTo(State.NOT_YET);
        assertThat(seen.summary()).contains("offsets audit");
    }

    @Test
    void fewerDocumentsOrObjectsAreNotYet() {
        assertThat(judge("30 (0:10 1:20)", 6, 5, "0").summary()).contains("documents plans is 6, the baseline is 7");
        assertThat(judge("30 (0:10 1:20)", 7, 4, "0").summary()).contains("objects bucket is 4, the baseline is 5");
    }

    @Test
    void theLagBoundIsExclusive() {
        assertThat(judge("30 (0:10 1:20)", 7, 5, "1000").state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aGroupWithoutPositionIsNotTakenForOneWithoutLag() {
        assertThat(judge("30 (0:10 1:20)", 7, 5, Stores.NO_POSITION).state()).isEqualTo(State.NOT_YET);
    }

    @Test
    void aMissingBaselineIsUnknown() {
        Observation seen = new Comparison("0.3", Map.of(), 1000).judge(stock("30 (0:10 1:20)", 7, 5, "0"));
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("has no baseline in 0.3");
    }

    @Test
    void anUnreadablePartIsUnknown() {
        Stock stock = stock("30 (0:10 1:20)", 7, 5, "0");
        stock.take("objects", () -> {
            throw new Unreadable("bucket other cannot be listed");
        });
        Observation seen = comparison.judge(stock);
        assertThat(seen.state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.summary()).contains("bucket other");
    }

    private Observation judge(String offsets, int documents, int objects, String lag) {
        return comparison.judge(stock(offsets, documents, objects, lag));
    }

    private static Stock stock(String offsets, int documents, int objects, String lag) {
        Stock stock = new Stock();
        stock.take("offsets", () -> Map.of("audit", offsets));
        stock.take("documents", () -> Map.of("plans", documents));
        stock.take("objects", () -> Map.of("bucket", objects));
        stock.take("lag", () -> Map.of("adapter", lag));
        return stock;
    }
}

package com.nxop.cutover.orchestration.action.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EndOffsetsTest {

    @Test
    void whatIsWrittenIsReadBack() {
        EndOffsets offsets = EndOffsets.of(Map.of(0, 120L, 1, 98L));
        assertThat(offsets).hasToString("218 (0:120 1:98)");
        assertThat(EndOffsets.parse(offsets.toString())).isEqualTo(offsets);
    }

    @Test
    void aTopicWithoutPartitionsIsReadBackToo() {
        assertThat(EndOffsets.parse(EndOffsets.of(Map.of()).toString()).total()).isZero();
    }

    @Test
    void aPartitionThatIsGoneDoesNotReach() {
        assertThat(EndOffsets.of(Map.of(0, 500L)).reach(EndOffsets.of(Map.of(0, 1L, 1, 1L))))
                .isFalse();
    }

    @Test
    void otherTextIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EndOffsets.parse("218"));
    }
}

package com.nxop.cutover.bot.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.Store;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class SqlSlackMemoryTest {

    @Parameter
    Store kind;

    @Test
    void aMessageIsFoundUntilItIsForgotten() {
        SlackMemory memory = new SqlSlackMemory(kind.open().sql());
        memory.keep("R-1/board", new Handle("C1", "1.1"));
        memory.keep("R-1/board", new Handle("C1", "2.2"));
        assertThat(memory.find("R-1/board")).contains(new Handle("C1", "2.2"));
        memory.forget("R-1/board");
        assertThat(memory.find("R-1/board")).isEmpty();
    }

    @Test
    void theLatestUpdateReplacesTheOneBefore() {
        SlackMemory memory = new SqlSlackMemory(kind.open().sql());
        Instant now = Instant.parse("2026-12-01T02:30:00Z");
        memory.tell("R-1", new SlackMemory.Told(now, "ünderway"));
        memory.tell("R-1", new SlackMemory.Told(now.plusSeconds(120), "done"));
        assertThat(memory.told("R-1")).contains(new SlackMemory.Told(now.plusSeconds(120), "done"));
    }
}

package com.nxop.cutover.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nxop.cutover.support.SettableClock;
import com.nxop.cutover.support.Store;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class SqlAnswerBookTest {

    @Parameter
    Store kind;

    @Test
    void theFirstAnswerStandsForAWeek() {
        SettableClock clock = new SettableClock(Instant.parse("2026-12-01T02:30:00Z"));
        AnswerBook book = new SqlAnswerBook(kind.open().sql(), clock);
        AnswerBook.Given first = new AnswerBook.Given("hash", 200, "{}");
        book.keep("k", first);
        book.keep("k", new AnswerBook.Given("hash", 500, "{}"));
        assertThat(book.given("k")).contains(first);
        clock.advance(Duration.ofDays(8));
        book.keep("other", first);
        assertThat(book.given("k")).isEmpty();
    }
}

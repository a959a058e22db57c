package com.nxop.cutover.rehearsal.http;

import java.util.Optional;

/** What a party says to one call; empty closes the connection without a word. */
@FunctionalInterface
public interface Answer {
    Optional<Reply> answer(Call call);
}

package com.nxop.cutover.bot.web;

import java.util.Optional;

/** Answers already given, by the key of their request. Outlives a restart. */
interface AnswerBook {

    /** @param request hash over path and body of the request that was answered */
    record Given(String request, int status, String body) {}

    Optional<Given> given(String key);

    /** Does nothing when there is an answer under the key already. */
    void keep(String key, Given answer);
}

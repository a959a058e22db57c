package com.nxop.cutover.bot.web.sheet;

import com.nxop.cutover.commands.Answer;
import java.time.Instant;
import java.util.List;

/**
 * What the desk answered.
 *
 * @param kind told, already or show
 * @param text what happened; empty when something was only looked at
 * @param lines what was asked to be seen
 */
public record AnswerSheet(String kind, String text, List<String> lines) {

    public AnswerSheet {
        lines = List.copyOf(lines);
    }

    /** @param answer not a refusal and not stale */
    public static AnswerSheet of(Answer answer, Instant now) {
        if (answer instanceof Answer.Told told) {
            return new AnswerSheet("told", told.text(), List.of());
        } else if (answer instanceof Answer.Already so) {
            return new AnswerSheet("already", so.text(), List.of());
        } else if (answer instanceof Answer.Show show) {
            return new AnswerSheet("show", show.saying(), Spoken.lines(show.view(), now));
        }
        throw new IllegalArgumentException("a refusal is a problem, not an answer");
    }
}

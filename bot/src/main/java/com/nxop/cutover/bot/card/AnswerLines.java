package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.run.Pending;
import com.nxop.cutover.orchestration.run.Run;
import java.util.List;

/** An answer that waits for its grace: what, by whom, when it takes effect, and how to take it back. */
final class AnswerLines {

    private AnswerLines() {}

    static List<String> of(Pending answer) {
        String why = answer.reason().isBlank() ? "" : " (" + Mrkdwn.line(answer.reason(), 300) + ")";
        return List.of(Marks.WAITING + " *Chosen: " + answer.choice().label() + "*" + why + ", by "
                + Mrkdwn.line(answer.by().name(), 80) + ". It takes effect at *" + Mrkdwn.bothTimes(answer.effective())
                + "*. Until then any role holder can withdraw it; the question is then open as before.");
    }

    static Button withdraw(Run run, Pending answer) {
        return Button.primary(
                Act.ANSWER_WITHDRAW, "Withdraw", new Target(run.id(), answer.subject(), answer.attempt(), ""));
    }
}

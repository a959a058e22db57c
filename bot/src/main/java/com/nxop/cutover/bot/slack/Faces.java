package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.orchestration.run.Person;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;

/** How answers, dialogs and the home page look. */
public interface Faces {

    /** One message, or several when it would not fit in one. */
    List<Card> of(Answer answer, Instant now);

    /** The dialog that asks for the reason of a button. */
    View reason(String action, String value);

    /** App Home for somebody. */
    View home(Person person, Instant now);
}

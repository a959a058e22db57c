package com.nxop.cutover.bot.slack;

import com.nxop.cutover.bot.card.Card;
import com.nxop.cutover.commands.Answer;
import com.nxop.cutover.orchestration.run.Person;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How answers, dialogs and the home page look. */
public interface Faces {

    /** One message, or several when it would not fit in one. */
    List<Card> of(Answer answer, Instant now);

    /** What a button asks of a person before it counts; empty when there is nothing to ask. */
    Optional<View> dialog(Person person, String action, String value, Instant now);

    /** App Home for somebody. */
    View home(Person person, Instant now);
}

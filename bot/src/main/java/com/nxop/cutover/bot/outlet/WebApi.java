package com.nxop.cutover.bot.outlet;

import com.nxop.cutover.bot.card.Card;
import java.util.Optional;

/** The three calls to Slack that the outlet needs. None throws. */
public interface WebApi {

    /**
     * @param thread ts of the message it goes below
     * @param mark travels with the message, so that it can be found again
     */
    Reply post(String channel, Optional<String> thread, Card card, String mark);

    Reply edit(Handle handle, Card card);

    /** The newest message of the bot with the mark, as far as that can be seen. */
    Optional<Handle> find(String channel, String mark);
}

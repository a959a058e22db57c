package com.nxop.cutover.bot.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message for Slack.
 *
 * @param text fallback for notifications and screen readers; states the state in words; mrkdwn, at most 3000 characters
 * @param blocks at most 50
 */
public record Card(String text, List<LayoutBlock> blocks) {

    public Card {
        text = Mrkdwn.cut(text, Limit.TEXT);
        blocks = List.copyOf(blocks);
    }
}

package com.nxop.cutover.bot.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * A message for one person.
 *
 * @param text says it all where blocks are not shown
 */
public record Reply(String text, List<LayoutBlock> blocks) {

    public Reply {
        blocks = List.copyOf(blocks);
    }

    static Reply text(String text) {
        return new Reply(text, List.of());
    }
}

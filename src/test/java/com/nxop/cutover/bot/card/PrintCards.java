package com.nxop.cutover.bot.card;

import com.nxop.cutover.support.BlockKit;
import com.nxop.cutover.support.Plans;
import com.nxop.cutover.support.Stories;
import org.slf4j.LoggerFactory;

/** Prints the cards of every story, for people who want to read them. */
final class PrintCards {

    private PrintCards() {}

    public static void main(String[] stories) {
        StringBuilder text = new StringBuilder();
        Stories.all(Plans.small()).forEach((story, runs) -> {
            text.append("\n\n######## ").append(story).append('\n');
            LimitsTest.everything(runs.run(), runs.now().plusSeconds(3), runs)
                    .forEach(card -> text.append("\n==== ")
                            .append(card.text())
                            .append('\n')
                            .append(BlockKit.read(card.blocks())));
        });
        LoggerFactory.getLogger(PrintCards.class).info("{}", text);
    }
}

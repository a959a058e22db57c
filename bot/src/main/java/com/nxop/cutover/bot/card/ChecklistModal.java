package com.nxop.cutover.bot.card;

import com.nxop.cutover.orchestration.plan.Criterion;
import com.nxop.cutover.orchestration.run.GoNoGo;
import com.nxop.cutover.orchestration.run.Person;
import com.nxop.cutover.orchestration.run.Run;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything on the go/no-go list that one person vouches for and that is not green, to be ticked in one go. */
public final class ChecklistModal {

    public static final String CALLBACK = "ticks." + Act.CRITERIA_MINE.id();
    public static final String ACTION = "ticks";
    /** Of a group of boxes, as Slack publishes it. */
    private static final int MOST = 10;

    private ChecklistModal() {}

    /**
     * @param value of the button that was pressed; comes back as the view's private metadata
     * @return empty when nothing is left that this person could confirm
     */
    public static Optional<View> of(Run run, Person person, String value, Instant now) {
        List<OptionObject> options = GoNoGo.of(run, now).lines().stream()
                .filter(line -> line.state() != GoNoGo.State.GREEN && asked(run, person, line.criterion()))
                .map(line -> option(line.criterion()))
                .toList();
        return options.isEmpty() ? Optional.empty() : Optional.of(view(options, value));
    }

    private static boolean asked(Run run, Person person, Criterion criterion) {
        return criterion
                .confirm()
                .filter(attest -> run.mayActAs(person, attest.role()))
                .isPresent();
    }

    private static OptionObject option(Criterion criterion) {
        return OptionObject.builder()
                .text(Button.plain(criterion.text(), Limit.BUTTON))
                .value(criterion.id())
                .build();
    }

    private static View view(List<OptionObject> options, String value) {
        List<LayoutBlock> blocks = new ArrayList<>(new Layout("ticks", Limit.VIEW_BLOCKS)
                .section("Tick what you vouch for. Your name stands beside each; what you leave stays open.")
                .blocks());
        for (int from = 0; from < options.size(); from += MOST) {
            List<OptionObject> group = options.subList(from, Math.min(from + MOST, options.size()));
            blocks.add(InputBlock.builder()
                    .blockId(ACTION + from)
                    .optional(true)
                    .label(Button.plain(from == 0 ? "I confirm" : "and", Limit.INPUT_LABEL))
                    .element(CheckboxesElement.builder()
                            .actionId(ACTION)
                            .options(group)
                            .build())
                    .build());
        }
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .privateMetadata(Mrkdwn.cut(value, Limit.METADATA))
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text("Confirm what is mine")
                        .build())
                .submit(ViewSubmit.builder().type("plain_text").text("Confirm").build())
                .close(ViewClose.builder().type("plain_text").text("Not now").build())
                .blocks(blocks)
                .build();
    }
}

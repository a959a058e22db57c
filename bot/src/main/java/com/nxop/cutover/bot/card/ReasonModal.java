package com.nxop.cutover.bot.card;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;

/** Asks for the reason of a decision before anything happens. */
public final class ReasonModal {

    public static final String CALLBACK_PREFIX = "reason.";
    public static final String BLOCK = "reason";
    public static final String ACTION = "reason";
    /** Longest reason; it is also shown on cards and in the report. */
    public static final int MOST = 500;

    private ReasonModal() {}

    /** @param value of the button that was pressed; comes back as the view's private metadata */
    public static View of(Act act, String value) {
        String subject = Target.parse(value).map(Target::subject).orElse("");
        List<LayoutBlock> blocks = new ArrayList<>(new Layout("reason-" + act.id(), Limit.VIEW_BLOCKS)
                .section(consequence(act, Mrkdwn.line(subject, 80)))
                .blocks());
        blocks.add(InputBlock.builder()
                .blockId(BLOCK)
                .label(Button.plain("Why? It goes on the record.", Limit.INPUT_LABEL))
                .element(PlainTextInputElement.builder()
                        .actionId(ACTION)
                        .multiline(true)
                        .minLength(3)
                        .maxLength(MOST)
                        .focusOnLoad(true)
                        .placeholder(Button.plain(example(act), Limit.PLACEHOLDER))
                        .build())
                .build());
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK_PREFIX + act.id())
                .privateMetadata(Mrkdwn.cut(value, Limit.METADATA))
                .title(ViewTitle.builder().type("plain_text").text(title(act)).build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(submit(act))
                        .build())
                .close(ViewClose.builder().type("plain_text").text("Not now").build())
                .blocks(blocks)
                .build();
    }

    private static String title(Act act) {
        return switch (act) {
            case GATE_REJECT -> "Reject the gate";
            case CRITERION_NO -> "Deny the criterion";
            case RUN_OVERRIDE -> "Start below the bar";
            case RUN_ABORT -> "Abort the run";
            case RUN_ROLLBACK -> "Roll back";
            case RUN_HOLD -> "Hold the run";
            case STEP_CANNOT -> "It cannot be done";
            case STEP_SKIP -> "Skip the step";
            case STEP_FIX -> "Repair the step";
            case STEP_DONE -> "It is done";
            default -> "Reason";
        };
    }

    private static String submit(Act act) {
        return switch (act) {
            case GATE_REJECT -> "Reject";
            case CRITERION_NO -> "Deny";
            case RUN_OVERRIDE -> "Override";
            case RUN_ABORT -> "Abort";
            case RUN_ROLLBACK -> "Roll back";
            case RUN_HOLD -> "Hold";
            case STEP_SKIP -> "Skip";
            case STEP_FIX -> "Repair";
            default -> "Send";
        };
    }

    private static String consequence(Act act, String subject) {
        return switch (act) {
            case GATE_REJECT -> "You reject *" + subject + "*. The run stops here and does what the plan says.";
            case CRITERION_NO -> "You say that *" + subject + "* does not hold. The run does not start with it.";
            case RUN_OVERRIDE ->
                "You want to start although not everything is green. It takes the Incident Commander and Management;"
                        + " your name and reason stay visible to the end.";
            case RUN_ABORT -> "The run ends here. Everything stays as it is now; nothing is taken back.";
            case RUN_ROLLBACK ->
                "The run turns back by the shortest procedure that takes back everything that was changed.";
            case STEP_CANNOT -> "Step *" + subject + "* fails, and the run stops for a decision.";
            case STEP_SKIP -> "The run goes on without step *" + subject + "*; it ends with an exception.";
            case STEP_FIX ->
                "Step *" + subject
                        + "* is being repaired. The default waits as long as the plan allows; then try again.";
            case STEP_DONE -> "The run goes on on your word that step *" + subject + "* is done.";
            default -> "Your reason goes on the record.";
        };
    }

    private static String example(Act act) {
        return switch (act) {
            case GATE_REJECT -> "For example: lag is rising on position-reports";
            case RUN_ABORT -> "For example: broker lost in West, vendor called";
            case STEP_SKIP -> "For example: not needed today, agreed on the bridge";
            default -> "One sentence that still makes sense tomorrow";
        };
    }
}

package com.nxop.cutover.bot.card;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Optional;

/**
 * One button.
 *
 * @param label at most 75 characters
 * @param sure asks once more before it counts; used for whatever changes something
 */
record Button(Act act, String label, Target target, Style style, Optional<Sure> sure) {

    /** How it looks. Danger is for stopping and turning back. */
    enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    /** The confirm dialog: what will happen, with the regions named. */
    record Sure(String title, String text, String yes) {}

    static Button plain(Act act, String label, Target target) {
        return new Button(act, label, target, Style.PLAIN, Optional.empty());
    }

    static Button primary(Act act, String label, Target target) {
        return new Button(act, label, target, Style.PRIMARY, Optional.empty());
    }

    static Button danger(Act act, String label, Target target) {
        return new Button(act, label, target, Style.DANGER, Optional.empty());
    }

    Button sure(String title, String text, String yes) {
        return new Button(act, label, target, style, Optional.of(new Sure(title, text, yes)));
    }

    ButtonElement element() {
        ButtonElement element = ButtonElement.builder()
                .actionId(act.id())
                .text(plain(label, Limit.BUTTON))
                .value(Mrkdwn.cut(target.value(), Limit.VALUE))
                .build();
        switch (style) {
            case PRIMARY -> element.setStyle("primary");
            case DANGER -> element.setStyle("danger");
            case PLAIN -> {}
        }
        sure.ifPresent(ask -> element.setConfirm(confirm(ask)));
        return element;
    }

    private ConfirmationDialogObject confirm(Sure ask) {
        return ConfirmationDialogObject.builder()
                .title(plain(ask.title(), Limit.CONFIRM_TITLE))
                .text(plain(ask.text(), Limit.CONFIRM_TEXT))
                .confirm(plain(ask.yes(), Limit.CONFIRM_BUTTON))
                .deny(plain("Not now", Limit.CONFIRM_BUTTON))
                .style(style == Style.DANGER ? "danger" : "primary")
                .build();
    }

    static PlainTextObject plain(String text, int most) {
        String line = Mrkdwn.straight(text).replaceAll("\\s+", " ").strip();
        return PlainTextObject.builder()
                .text(line.isEmpty() ? "-" : Mrkdwn.cut(line, most))
                .emoji(true)
                .build();
    }
}

package com.nxop.cutover.bot.card;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks one below the other, each cut to its limit. Texts given in are mrkdwn and already safe. Every block gets an id
 * that is new with every stamp, so that Slack forgets what people had typed or chosen in the blocks before.
 */
final class Layout {

    private final String stamp;
    private final int most;
    private final List<LayoutBlock> blocks = new ArrayList<>();

    /** For a message. */
    Layout(String stamp) {
        this(stamp, Limit.BLOCKS);
    }

    Layout(String stamp, int most) {
        this.stamp = stamp;
        this.most = most;
    }

    Layout header(String text) {
        return add(HeaderBlock.builder()
                .blockId(id())
                .text(Button.plain(text, Limit.HEADER))
                .build());
    }

    Layout section(String text) {
        return add(SectionBlock.builder()
                .blockId(id())
                .text(mrkdwn(text, Limit.TEXT))
                .build());
    }

    Layout section(String text, Button beside) {
        return add(SectionBlock.builder()
                .blockId(id())
                .text(mrkdwn(text, Limit.TEXT))
                .accessory(beside.element())
                .build());
    }

    Layout fields(List<String> fields) {
        List<TextObject> texts = new ArrayList<>();
        fields.stream().limit(Limit.FIELDS).forEach(field -> texts.add(mrkdwn(field, Limit.FIELD)));
        return texts.isEmpty()
                ? this
                : add(SectionBlock.builder().blockId(id()).fields(texts).build());
    }

    /** As many sections as the lines need, never a line torn in two. */
    Layout lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (String line : lines) {
            String whole = Mrkdwn.cut(line, Limit.TEXT / 2);
            int more = whole.codePointCount(0, whole.length()) + 1;
            if (length + more > Limit.TEXT) {
                section(text.toString());
                text.setLength(0);
                length = 0;
            }
            text.append(text.isEmpty() ? "" : "\n").append(whole);
            length += more;
        }
        return text.isEmpty() ? this : section(text.toString());
    }

    Layout context(String... texts) {
        List<ContextBlockElement> elements = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank() && elements.size() < Limit.CONTEXT_ELEMENTS) {
                elements.add(mrkdwn(text, Limit.FIELD));
            }
        }
        return elements.isEmpty()
                ? this
                : add(ContextBlock.builder().blockId(id()).elements(elements).build());
    }

    Layout buttons(List<Button> buttons) {
        List<BlockElement> elements = new ArrayList<>();
        buttons.stream().limit(Limit.ACTIONS).forEach(button -> elements.add(button.element()));
        return elements.isEmpty()
                ? this
                : add(ActionsBlock.builder().blockId(id()).elements(elements).build());
    }

    Layout divider() {
        return add(DividerBlock.builder().blockId(id()).build());
    }

    int size() {
        return blocks.size();
    }

    Card card(String text) {
        return new Card(text, blocks());
    }

    /** When there are too many, those in the middle give way: what it is stays, and so do the buttons at the end. */
    List<LayoutBlock> blocks() {
        if (blocks.size() <= most) {
            return List.copyOf(blocks);
        }
        int kept = 5;
        List<LayoutBlock> fit = new ArrayList<>(blocks.subList(0, most - kept - 1));
        int hidden = blocks.size() - most + 1;
        fit.add(SectionBlock.builder()
                .blockId(stamp + "-cut")
                .text(mrkdwn("… " + hidden + " more parts do not fit here; see /cutover status", Limit.TEXT))
                .build());
        fit.addAll(blocks.subList(blocks.size() - kept, blocks.size()));
        return fit;
    }

    private Layout add(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    private String id() {
        return Mrkdwn.cut(stamp, Limit.ID - 8) + "-" + blocks.size();
    }

    private static MarkdownTextObject mrkdwn(String text, int most) {
        return MarkdownTextObject.builder()
                .text(text.isBlank() ? "-" : Mrkdwn.cut(text, most))
                .verbatim(true)
                .build();
    }
}

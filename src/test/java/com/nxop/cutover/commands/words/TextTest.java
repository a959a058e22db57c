package com.nxop.cutover.commands.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void whatKeyboardsAndPhonesAddIsTakenAway() {
        assertThat(Text.clean("  \u202Eabort\u00A0\u201Cbroker\u201D \u2014 it\u2019s\u200B lost\n now "))
                .isEqualTo("abort \"broker\" - it's lost now");
    }

    @Test
    void emojiAndOtherScriptsStay() {
        assertThat(Text.clean("note готово 🚀 שלום")).isEqualTo("note готово 🚀 שלום");
    }

    @Test
    void nobodyIsCalledByAReason() {
        assertThat(Text.plain("lost <!channel> and <!here|here> <!subteam^S1|@ops> by <@U1|ines> <@U2>"))
                .isEqualTo("lost channel and here ops by @ines @U2");
    }

    @Test
    void linksAreReadAsTheirLabels() {
        assertThat(Text.plain("see <https://x.example/a|the board> and <https://y.example> &lt;5 s &amp;lt;"))
                .isEqualTo("see the board and https://y.example <5 s &lt;");
    }

    @Test
    void aMentionGivesTheDirectoryIdOrTheHandle() {
        assertThat(Text.mentioned("<@U0INES|ines>")).contains("U0INES");
        assertThat(Text.mentioned("<@U0INES>")).contains("U0INES");
        assertThat(Text.mentioned("@ines")).contains("ines");
        assertThat(Text.mentioned("ines")).isEmpty();
    }
}

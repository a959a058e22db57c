package com.nxop.cutover.rehearsal.slack;

import com.nxop.cutover.commands.words.CommandWords;
import java.util.List;

/** What the composer offers after {@code /}: the bot's own list of commands. */
final class CutoverHints {

    private CutoverHints() {}

    static List<Hint> all() {
        return CommandWords.all().stream()
                .map(word -> new Hint(word.usage(), word.help()))
                .toList();
    }
}

package com.nxop.cutover.bot;

import com.nxop.cutover.bot.settings.CutoverSettings;
import com.nxop.cutover.bot.settings.JournalSettings;
import com.nxop.cutover.bot.settings.StartRefused;
import com.nxop.cutover.orchestration.journal.EmbeddedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A live cutover is not kept in a file that goes with its machine, unless somebody has said so. */
@Component
final class EmbeddedJournalCheck {

    EmbeddedJournalCheck(
            CutoverSettings settings, JournalSettings journal, @Value("${spring.datasource.url:}") String url) {
        boolean live = settings.world() == CutoverSettings.World.LIVE;
        if (live && EmbeddedFile.is(url) && journal.embeddedJournal() == JournalSettings.Embedded.REFUSE) {
            throw new StartRefused(
                    "CUTOVER_WORLD is live, but the journal is an embedded database, which is lost with its machine and"
                            + " lets no second bot take over.",
                    "Set SPRING_DATASOURCE_URL to a PostgreSQL, or CUTOVER_EMBEDDED_JOURNAL=allow if that is meant.");
        }
    }
}

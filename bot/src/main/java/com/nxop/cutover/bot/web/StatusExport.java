package com.nxop.cutover.bot.web;

import com.nxop.cutover.notifications.status.page.StatusBook;
import com.nxop.cutover.orchestration.RunListener;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the public status where it is served without this program, whenever it has changed: with each entry of the
 * journal, and as time passes. What could not be written is written at the next look.
 */
final class StatusExport implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(StatusExport.class);

    private final StatusBook book;
    private final StatusFiles files;
    private final StatusShelf shelf;
    private final Map<String, byte[]> written = new HashMap<>();
    private String trouble = "";

    StatusExport(StatusBook book, StatusFiles files, StatusShelf shelf) {
        this.book = book;
        this.files = files;
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return "status-export";
    }

    @Override
    public void hear(Recorded entry, Run after) {
        look();
    }

    /** Writes what differs from what is there. */
    synchronized void look() {
        try {
            for (Map.Entry<String, byte[]> file :
                    files.of(book.status(), book.now()).entrySet()) {
                if (!Arrays.equals(written.get(file.getKey()), file.getValue())) {
                    shelf.put(file.getKey(), file.getValue());
                    written.put(file.getKey(), file.getValue());
                }
            }
            said("");
        } catch (IOException | IllegalStateException away) {
            said(String.valueOf(away.getMessage()));
        }
    }

    /** Once for each trouble, not once a second. */
    private void said(String now) {
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn(
                    now.isEmpty()
                            ? "The status page is written to {} again{}"
                            : "The status page cannot be written to {}: {}; it is tried again",
                    shelf.say(),
                    now);
        }
    }
}

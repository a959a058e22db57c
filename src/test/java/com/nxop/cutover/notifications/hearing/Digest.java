package com.nxop.cutover.notifications.hearing;

import com.nxop.cutover.notifications.template.Templates;
import com.nxop.cutover.orchestration.journal.Recorded;
import com.nxop.cutover.orchestration.run.Run;
import java.util.Collections;
import java.util.List;

/** What people would be told of an entry, each as often as fits into one message. */
public final class Digest {

    private Digest() {}

    public static List<String> of(Recorded entry, Run run, Templates templates) {
        return Table.of(entry, run).stream()
                .map(item -> Digests.text(run, Collections.nCopies(Digests.MOST_LINES, item), 5, templates))
                .toList();
    }
}

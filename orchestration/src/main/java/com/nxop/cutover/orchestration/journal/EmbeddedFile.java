package com.nxop.cutover.orchestration.journal;

import java.util.Locale;

/** Databases that live inside one process. */
public final class EmbeddedFile {

    private EmbeddedFile() {}

    /** Whether only one process can have the database at this JDBC address open. */
    public static boolean is(String url) {
        String low = url.toLowerCase(Locale.ROOT);
        boolean h2 = low.startsWith("jdbc:h2:") && !low.startsWith("jdbc:h2:tcp:") && !low.startsWith("jdbc:h2:ssl:");
        return h2 && !low.contains("auto_server=true");
    }
}

package com.nxop.cutover.orchestration.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Databases that live inside one process. */
public final class EmbeddedFile {

    private static final Pattern WRITE_DELAY = Pattern.compile(";WRITE_DELAY=([^;]*)", Pattern.CASE_INSENSITIVE);
    private static final String NONE = "0";
    private static final String OPEN_TO_THE_END = ";DB_CLOSE_ON_EXIT=";

    private EmbeddedFile() {}

    /** Whether only one process can have the database at this JDBC address open. */
    public static boolean is(String url) {
        String low = url.toLowerCase(Locale.ROOT);
        boolean h2 = low.startsWith("jdbc:h2:") && !low.startsWith("jdbc:h2:tcp:") && !low.startsWith("jdbc:h2:ssl:");
        return h2 && !low.contains("auto_server=true");
    }

    /**
     * The address with what an H2 needs to keep what it has acknowledged: it holds commits back for half a second if it is
     * not told otherwise, and a process that is killed takes them along. In one process it also would close itself at the
     * end before this program has written what it still has to.
     */
    public static String safe(String url) {
        if (Flush.of(url) != Flush.H2_FILE) {
            return url;
        }
        boolean closes = is(url) && !url.toUpperCase(Locale.ROOT).contains(OPEN_TO_THE_END);
        return url + (delay(url).isEmpty() ? ";WRITE_DELAY=" + NONE : "") + (closes ? OPEN_TO_THE_END + "FALSE" : "");
    }

    /** The time in milliseconds for which the address tells an H2 to hold commits back, as it is written there; none is safe. */
    public static Optional<String> holdsBack(String url) {
        return Flush.of(url) == Flush.H2_FILE ? delay(url).filter(delay -> !delay.equals(NONE)) : Optional.empty();
    }

    private static Optional<String> delay(String url) {
        Matcher setting = WRITE_DELAY.matcher(url);
        return setting.find() ? Optional.of(setting.group(1).strip()) : Optional.empty();
    }
}

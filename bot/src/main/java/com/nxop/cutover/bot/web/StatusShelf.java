package com.nxop.cutover.bot.web;

import java.io.IOException;

/** A place that serves files without this program: a folder, or a bucket in a region that is not being left. */
interface StatusShelf {

    /** @param path for example {@code status/index.html} */
    void put(String path, byte[] content) throws IOException;

    /** For people, for example {@code /srv/status}. */
    String say();
}

package com.nxop.cutover.notifications.status.page;

import java.util.function.Consumer;

/** Sends what applications show their users whenever it is something else. Called by one thread. */
public final class BannerNews {

    private final StatusBook book;
    private final String url;
    private final Consumer<Banner> send;
    private String last = "";

    /** @param url of the status page */
    public BannerNews(StatusBook book, String url, Consumer<Banner> send) {
        this.book = book;
        this.url = url;
        this.send = send;
    }

    /** After a start that all is well is no news; that something is shown may be, and is sent again. */
    public void look() {
        Banner now = now();
        String shown = shown(now);
        boolean first = last.isEmpty();
        if (!shown.equals(last) && (!first || now.show())) {
            send.accept(now);
        }
        last = shown;
    }

    /** Whether this is still what applications should show. */
    public boolean current(String title) {
        return now().title().equals(title);
    }

    private Banner now() {
        return Banner.of(book.status(), url, book.now());
    }

    private static String shown(Banner banner) {
        return banner.level() + banner.colour() + banner.title();
    }
}

package com.nxop.cutover.bench;

import java.io.IOException;
import java.util.List;

/** The stores that the bot runs on. */
final class Stores {

    private Stores() {}

    static List<Store> all() throws IOException {
        return List.of(Store.h2(), Store.postgres());
    }
}

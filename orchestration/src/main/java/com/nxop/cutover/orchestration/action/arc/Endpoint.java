package com.nxop.cutover.orchestration.action.arc;

import com.nxop.cutover.orchestration.action.Settings;
import java.net.URI;
import java.util.List;

/** One of the five doors to the data plane; requests are signed for its own region. */
record Endpoint(String region, URI address) {

    static List<Endpoint> all(Settings with) {
        return with.pairs("endpoints").entrySet().stream()
                .map(pair -> new Endpoint(pair.getKey(), URI.create(pair.getValue())))
                .toList();
    }
}
